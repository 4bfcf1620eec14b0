"""Mail as programs really write it: encodings, files, mailboxes, and messages that are damaged or hostile."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from contextlib import suppress
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caseapp.domain.errors import BadInput
from caseapp.domain.text import canonical_text, text_problems
from caseapp.exchange.documents import mail
from caseapp.exchange.documents.document import Attachment, Document, NotReadable
from caseapp.exchange.documents.mail import NAME_CP, parse, safe_name

KOREAN = "한국과 일본은 강제징용 피해자 배상 문제를 두고 고위급 협의를 이어가고 있다."
HEAD = "From: Kim <kim@mofa.example>\nDate: Tue, 21 Feb 2023 09:05:33 +0900\nSubject: Talks\n"


def _checked(content: bytes | str, name: str = "mail.eml") -> list[Document]:
    documents = parse(content if isinstance(content, bytes) else content.encode(), name)
    for document in documents:
        assert document.text == canonical_text(document.text)
        names = [each.name for each in document.attachments]
        said = (document.text, document.title, document.note, *document.authors, *document.fields.values(), *names)
        for words in said:
            text_problems(words)
        assert all(each and len(each) <= NAME_CP and not set(each) & set("/\\\n\0\u202e") for each in names)
    return documents


def _read(content: bytes | str) -> Document:
    (document,) = _checked(content)
    return document


def _mixed(*parts: str, kind: str = "mixed") -> str:
    inside = "".join(f"--=b\n{part}\n" for part in parts)
    return f'{HEAD}MIME-Version: 1.0\nContent-Type: multipart/{kind}; boundary="=b"\n\n{inside}--=b--\n'


def test_plain_message() -> None:
    document = _read(
        "From: =?utf-8?B?6rmA66+87IiY?= <kim@mofa.example>, lee@mofa.example\nTo: a@b.example,\n c@d.example\n"
        "Cc: e@f.example\nDate: Tue, 21 Feb 2023 09:05:33 +0900 (KST)\nSubject: =?utf-8?q?Talks_=F0=9F=98=80?=\n"
        "Message-ID: <a/b%c+1@mofa.example>\nContent-Type: text/plain; charset=utf-8\n\nDear all,\n\nno deal.\n"
    )
    assert document.text == (
        "From: 김민수 <kim@mofa.example>, lee@mofa.example\nTo: a@b.example, c@d.example\nCc: e@f.example\n"
        "Date: Tue, 21 Feb 2023 09:05:33 +0900 (KST)\nSubject: Talks 😀\n\nDear all,\n\nno deal."
    )
    assert document.title == "Talks 😀"
    assert document.authors == ("김민수", "lee@mofa.example")
    assert document.fields == {
        "kind": "e-mail",
        "published": "2023-02-21T09:05+09:00",
        "url": "mid:a%2Fb%25c+1@mofa.example",
    }
    assert (document.media_type, document.note) == ("message/rfc822", "")


@pytest.mark.parametrize(
    ("stated", "published"),
    [
        ("Tue, 21 Feb 2023 09:05:33 GMT", "2023-02-21T09:05+00:00"),
        ("21 Feb 2023 09:05 -0330", "2023-02-21T09:05-03:30"),
        ("Tue, 21 Feb 2023 09:05:33 -0000", "2023-02-21T09:05"),
        ("2023年2月21日", "2023年2月21日"),
        ("Tue, 99 Feb 2023 09:05:33 +9999", "Tue, 99 Feb 2023 09:05:33 +9999"),
        ("", None),
    ],
)
def test_dates(stated: str, published: str | None) -> None:
    assert _read(f"From: a@b.example\nDate: {stated}\n\nx").fields.get("published") == published


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ("=?ks_c_5601-1987?B?yLi04w==?=", "회담"),
        ("=?utf-8?B?7ZqM64s=?=\n =?utf-8?B?tA==?=", "회담"),
        ("=?iso-2022-jp?B?GyRCMnFDTBsoQg==?= A =?US-ASCII*en?Q?B_C?=", "会談 A B C"),
        ("=?utf-8?Q?a b=3D?= =?utf-8?q?c?=", "a b=c"),
        ("=?none-such?B?4pyT?=", "✓"),
        ("=?utf-8?B?A?=", "=?utf-8?B?A?="),
        ("=?utf-8?B?" + base64.b64encode("회담\0\n끝".encode()).decode() + "?=", "회담 끝"),
        ("=?utf-8?B?7ZqM64u07Zo=?=", "회담\ufffd"),
        ("=?=?=?=", "=?=?=?="),
    ],
)
def test_encoded_words(raw: str, words: str) -> None:
    assert _read(f"From: a@b.example\nSubject: {raw}\n\nx").title == words


@pytest.mark.parametrize("encoding", ["euc_kr", "utf-8"])
def test_eight_bits_without_a_charset(encoding: str) -> None:
    content = f"From: 외교부 <a@b.example>\nSubject: {KOREAN}\n\n{KOREAN}\n".encode(encoding)
    document = _read(content)
    assert document.title == KOREAN
    assert document.text.endswith(f"\n\n{KOREAN}")


@pytest.mark.parametrize("charset", ["us-ascii", "none-such", "hex", "utf-8", "unicode_escape", '"x'])
def test_wrong_charsets_are_doubted(charset: str) -> None:
    content = f"{HEAD}Content-Type: text/plain; charset={charset}\n\n".encode() + KOREAN.encode("cp949")
    assert _read(content).text.endswith(KOREAN)


def test_body_in_quoted_printable_and_stray_nul() -> None:
    document = _read(
        f"{HEAD}Content-Transfer-Encoding: quoted-printable\nContent-Type: text/plain; charset=gb2312\n\n"
        "=CC=B8=C5=D0=00!"
    )
    assert document.text.endswith("谈判!")


def test_plain_words_are_preferred_and_files_of_both_kept() -> None:
    rich = "Content-Type: multipart/mixed; boundary=in\n\n--in\nContent-Type: text/html\n\n<p>Rich</p>\n--in\n"
    rich += "Content-Type: application/pdf; name=a.pdf\n\n%PDF\n--in--"
    document = _read(_mixed("Content-Type: text/plain\n\nPlain", rich, kind="alternative"))
    assert document.text.endswith("Subject: Talks\n\nPlain")
    assert [each.name for each in document.attachments] == ["a.pdf"]


def test_html_is_read_when_there_is_no_plain_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("socket.socket.connect", None)
    page = "<html><head><meta charset=euc-kr></head><body><header>안녕하십니까</header><p>회담은<br>없다</p>"
    page += "<img src='http://192.0.2.1/x.png'><img src='file:///etc/passwd'></body></html>"
    part = (
        "Content-Type: text/html\nContent-Transfer-Encoding: base64\n\n"
        + base64.b64encode(page.encode("cp949")).decode()
    )
    document = _read(_mixed("Content-Type: text/plain\n\n \n", part, kind="alternative"))
    assert document.text.endswith("Subject: Talks\n\n안녕하십니까\n\n회담은\n없다")


def test_words_around_files_are_all_kept() -> None:
    document = _read(_mixed("\nBefore", "Content-Disposition: attachment; filename=a.txt\n\nfile", "\nAfter"))
    assert document.text.endswith("Before\n\nAfter")
    assert document.attachments == (Attachment("a.txt", b"file"),)


@pytest.mark.parametrize(
    ("disposition", "name"),
    [
        ("filename=../../x", "x"),
        ('filename="..\\\\..\\\\evil.exe"', "evil.exe"),
        ("filename*=UTF-8''%ED%9A%8C%EB%8B%B4.pdf", "회담.pdf"),
        ("filename*=euc-kr''%C8%B8%B4%E3.pdf", "회담.pdf"),
        ("filename*0*=utf-8''%ED%9A; filename*1*=%8C.p; filename*2=df", "회.pdf"),
        ("filename*=utf-8''%ED%9A%8C%ff.bin", "회�.bin"),
        ('filename="=?utf-8?B?7ZqM64u0LnBkZg==?="', "회담.pdf"),
        ("filename*=utf-8''a%2F..%2Fb%00%0A%E2%80%AEfdp.exe", "bfdp.exe"),
        ("filename=''", "''"),
        ("filename=..", "attachment.bin"),
        ("filename=con.txt", "_con.txt"),
        ("filename=" + "가" * 300 + ".pdf", "가" * 116 + ".pdf"),
        ("", "attachment.bin"),
    ],
)
def test_names_of_attachments(disposition: str, name: str) -> None:
    part = f"Content-Type: application/octet-stream\nContent-Disposition: attachment; {disposition}\n\nfile"
    assert [each.name for each in _read(_mixed("\nx", part)).attachments] == [name]


def test_name_in_bytes_without_a_charset() -> None:
    part = f'Content-Type: application/pdf; name="{KOREAN[:12]}.pdf"\n\nfile'
    assert _read(_mixed("\nx", part).encode("cp949")).attachments[0].name == f"{KOREAN[:12]}.pdf"


@given(st.text(max_size=300))
def test_any_name_becomes_safe(stated: str) -> None:
    name = safe_name(stated, "application/pdf")
    assert name.strip(" .")
    assert len(name) <= NAME_CP
    assert not set(name) & set('/\\:*?"<>|\0\n\r\u202e\u2066')
    assert safe_name(name, "application/pdf") == name


def test_pictures_in_the_words_are_left_out_and_those_attached_kept() -> None:
    shown = "Content-Type: image/png\nContent-ID: <1>\nContent-Disposition: inline; filename=logo.png\n\nlogo"
    unnamed = "Content-Type: image/png\n\nlogo"
    photo = "Content-Type: image/jpeg\nContent-Disposition: attachment; filename=photo.jpg\nContent-ID: <2>\n\nphoto"
    document = _read(_mixed("\nx", shown, unnamed, photo))
    assert document.attachments == (Attachment("photo.jpg", b"photo"),)


@pytest.mark.parametrize("encoded", [False, True])
def test_message_inside_a_message_can_be_read_itself(encoded: bool) -> None:
    inner = f"{HEAD}\n>From here on\n".replace("Talks", "Re: a/b")
    body = base64.b64encode(inner.encode()).decode() if encoded else inner
    part = f"Content-Type: message/rfc822\n{'Content-Transfer-Encoding: base64' if encoded else 'X-A: b'}\n\n{body}"
    (file,) = _read(_mixed("\nx", part)).attachments
    assert file.name == ("attachment.eml" if encoded else "Re_ a_b.eml")
    assert _read(file.content).text.endswith("Subject: Re: a/b\n\n>From here on")


def test_message_of_the_standard_library() -> None:
    message = EmailMessage()
    message["From"], message["Subject"] = "金 <kim@mofa.example>", "회담 결과"
    message.set_content(KOREAN)
    message.add_alternative(f"<p>{KOREAN}</p>", subtype="html")
    message.add_attachment(b"\x00\xff", maintype="application", subtype="pdf", filename="결과.pdf")
    document = _read(message.as_bytes())
    assert document.text == f"From: 金 <kim@mofa.example>\nSubject: 회담 결과\n\n{KOREAN}"
    assert document.attachments == (Attachment("결과.pdf", b"\x00\xff"),)


@pytest.mark.parametrize("content", ["", "Only words.\nMore words.", "note: this\n\nis no mail", "\n\nFrom: late\n"])
def test_no_headers_at_all(content: str) -> None:
    with pytest.raises(NotReadable, match="no mail"):
        parse(content.encode(), "x.eml")


@pytest.mark.parametrize(
    "content",
    [
        _mixed("Content-Type: multipart/mixed; boundary==b\n\n--=b\n\nloop\n--=b--"),
        _mixed(_mixed("\nown boundary again")),
        f"{HEAD}Content-Type: multipart/mixed\n\nno boundary",
        f"{HEAD}Content-Type: multipart/mixed; boundary=never\n\nno part",
        f"{HEAD}Content-Type: message/rfc822\n\n",
        f"{HEAD}Content-Type: ;;;===\nContent-Disposition: ;\nContent-Transfer-Encoding: base64\n\n!!",
        f"{HEAD}Content-Type: text/plain; charset*0*=x''%; charset*1=y\n\nx",
        f"{HEAD}Content-Transfer-Encoding: uuencode\n\nbegin 666 x\n!!!\n",
        "Subject:\n\n\nFrom: body\n",
        "From: " + "(" * 5000 + "\n\nx",
        'From: <<<@@,,;;"\\\nTo: =?\nDate: -\n\nx',
    ],
)
def test_malformed_messages_are_read_as_far_as_they_go(content: str) -> None:
    with suppress(NotReadable):
        assert _read(content).text


def _nested(depth: int, kind: str) -> Iterator[str]:
    yield HEAD
    for level in range(depth):
        if kind == "multipart":
            yield f"Content-Type: multipart/mixed; boundary=b{level}\n\n--b{level}\n"
        else:
            yield "Content-Type: message/rfc822\n\n"
    yield "\nx"


@pytest.mark.parametrize("kind", ["multipart", "message"])
@pytest.mark.parametrize("depth", [100, 3000])
def test_deep_nesting_ends_in_words(depth: int, kind: str) -> None:
    with suppress(NotReadable):
        assert _read("".join(_nested(depth, kind))).text
    if kind == "multipart":
        with pytest.raises(NotReadable, match=r"nested too deeply|damaged"):
            parse("".join(_nested(depth, kind)).encode(), "deep.eml")


def test_too_many_attachments_are_noted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mail, "MAX_ATTACHMENTS", 2)
    document = _read(_mixed("\nx", *(f"Content-Disposition: attachment; filename={n}\n\nfile" for n in range(3))))
    assert [each.name for each in document.attachments] == ["0", "1"]
    assert "Of 3 files" in document.note


MBOX = (
    "From kim@mofa.example Tue Feb 21 09:05:33 2023\n" + HEAD + "\nFirst.\n\n>From the start.\n>>From deeper.\n"
    "From nobody at 10:00\n\nFrom here on: no new message\n\n"
    "From - Wed Feb 22 10:00:00 2023\r\n" + HEAD.replace("Talks", "둘") + "\nSecond.\n\n"
    "From 1234@xxx Wed Feb 22 10:00:00 +0000 2023\n" + HEAD + "\nThird.\n"
)


def test_mailbox() -> None:
    first, second, third = _checked(MBOX, "box.mbox")
    assert first.text.endswith(
        "First.\n\nFrom the start.\n>From deeper.\nFrom nobody at 10:00\n\nFrom here on: no new message"
    )
    assert (second.title, second.text.rpartition("\n")[2]) == ("둘", "Second.")
    assert third.text.endswith("Third.")


def test_mailbox_with_windows_line_ends() -> None:
    assert len(_checked(MBOX.replace("\r", "").replace("\n", "\r\n"), "box.mbox")) == 3


def test_damaged_messages_of_a_mailbox_are_named_and_the_rest_kept() -> None:
    start = "From - Wed Feb 22 10:00:00 2023\n"
    box = f"{start}X-Odd: 1\n\nno mail\n\n{MBOX}\n{start}X-Odd: 1\n\nno mail\n"
    documents = _checked(box, "box.mbox")
    assert len(documents) == 3
    assert "of 5 messages: 1, 5." in documents[0].note
    assert documents[1].note == ""
    with pytest.raises(NotReadable):
        parse(f"{start}X-Odd: 1\n\nno mail\n\n{start}X-Odd: 1\n\nno mail\n".encode(), "box.mbox")


def test_mailbox_with_too_many_messages_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mail, "MAX_MESSAGES", 2)
    with pytest.raises(NotReadable, match="3 messages"):
        parse(MBOX.encode(), "box.mbox")


@pytest.mark.parametrize("unit", ["From a 10:00\n", "\n\nFrom ", "=?utf-8?q?", "--=b\n", "From: (a\n"])
def test_long_monotony_takes_no_long_time(unit: str) -> None:
    for start in ("", f"From a 10:00\n{HEAD}\n", f"{HEAD}To: ", _mixed("")):
        with suppress(BadInput):
            parse((start + unit * (200_000 // len(unit))).encode(), "long.eml")


@given(st.binary(max_size=400))
def test_random_bytes_are_read_or_refused(content: bytes) -> None:
    for each in (
        content,
        b"From: " + content,
        HEAD.encode() + b"\n" + content,
        HEAD.encode() + b"Content-Type: " + content,
    ):
        with suppress(BadInput):
            _checked(each)


WHOLE = _mixed(
    "Content-Type: text/plain; charset=utf-8\n\n회담",
    "Content-Type: text/html\n\n<p>x",
    "Content-Type: message/rfc822\n\nSubject: =?utf-8?B?7ZqM64u0?=\n\ny",
    "Content-Type: image/png; name*0*=utf-8''%41; name*1=b\nContent-Transfer-Encoding: base64\n\nAAAA",
).encode()


@given(st.integers(0, len(WHOLE) - 1), st.integers(0, 60), st.binary(max_size=12))
def test_damaged_messages_are_read_or_refused(start: int, length: int, put: bytes) -> None:
    damaged = WHOLE[:start] + put + WHOLE[start + length :]
    for each in (damaged, b"From a 10:00\n" + damaged + b"\n\n" + MBOX.encode()):
        with suppress(BadInput):
            _checked(each)
