<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>caseapp</name>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>A {kind} has no field “{name}”.</source>
        <translation>{kind} 종류에는 필드 “{name}”이(가) 없습니다.</translation>
    </message>
    <message>
        <source>About Caseapp</source>
        <translation>Caseapp 정보</translation>
    </message>
    <message>
        <source>Accessed</source>
        <translation>열람일</translation>
    </message>
    <message>
        <source>Acting</source>
        <translation>권한대행</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>행위자</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>행위자</translation>
    </message>
    <message>
        <source>Add a {kind} without words; cite them later</source>
        <translation>근거 문구 없이 {kind} 항목을 추가합니다. 문구는 나중에 인용할 수 있습니다</translation>
    </message>
    <message>
        <source>Add meeting</source>
        <translation>회담 추가</translation>
    </message>
    <message>
        <source>Add open item</source>
        <translation>조치 사항 추가</translation>
    </message>
    <message>
        <source>Add {kind}</source>
        <translation>{kind} 추가</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>Addressed to</source>
        <translation>제안 상대</translation>
    </message>
    <message>
        <source>After</source>
        <translation>뒤 문맥</translation>
    </message>
    <message>
        <source>Agreement or judgment</source>
        <translation>합의·판결</translation>
    </message>
    <message>
        <source>Agreements, judgments</source>
        <translation>합의·판결</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>금액</translation>
    </message>
    <message>
        <source>Arises from</source>
        <translation>발생 회담</translation>
    </message>
    <message>
        <source>Arising words</source>
        <translation>발생 근거 문구</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>시스템 설정에 따름</translation>
    </message>
    <message>
        <source>At</source>
        <translation>발언 자리</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>참석 범위</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>저자</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>BCP 47, such as ko, ja, en</source>
        <translation>BCP 47 코드(예: ko, ja, en)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>앞 문맥</translation>
    </message>
    <message>
        <source>Bring in annotations…</source>
        <translation>주석 가져오기…</translation>
    </message>
    <message>
        <source>Bring it back from a backup. If it is lost for good, take “{note}” away as well, and new keys are made.</source>
        <translation>백업에서 복원하십시오. 완전히 잃어버렸다면 “{note}” 파일도 치우면 새 키가 만들어집니다.</translation>
    </message>
    <message>
        <source>Bring it back from a backup; or take it away, and the keys are looked for.</source>
        <translation>백업에서 복원하십시오. 치우면 키를 찾아봅니다.</translation>
    </message>
    <message>
        <source>Bring its entry “Caseapp” back from a backup; or take “{note}” away, and the keys in the ring become yours.</source>
        <translation>백업에서 “Caseapp” 항목을 복원하십시오. “{note}” 파일을 치우면 키 저장소에 있는 키를 내 키로 씁니다.</translation>
    </message>
    <message>
        <source>Bring the ring&apos;s entry “Caseapp” back from a backup. If it is lost for good, take “{note}” away, and new keys are made.</source>
        <translation>백업에서 키 저장소의 “Caseapp” 항목을 복원하십시오. 완전히 잃어버렸다면 “{note}” 파일을 치우면 새 키가 만들어집니다.</translation>
    </message>
    <message>
        <source>Bring them back from a backup. No new keys are made while there are any.</source>
        <translation>백업에서 복원하십시오. 키가 있는 동안에는 새 키를 만들지 않습니다.</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>사건 번호</translation>
    </message>
    <message>
        <source>Chain of attribution</source>
        <translation>인용 경로</translation>
    </message>
    <message>
        <source>Changed from {first} until {last}</source>
        <translation>{first}부터 {last}까지 변경된 것</translation>
    </message>
    <message>
        <source>Changed since {first}</source>
        <translation>{first}부터 변경된 것</translation>
    </message>
    <message>
        <source>Changed until {last}</source>
        <translation>{last}까지 변경된 것</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>채널</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>채널</translation>
    </message>
    <message>
        <source>Check the case</source>
        <translation>사건 파일 점검</translation>
    </message>
    <message>
        <source>Chronology layout</source>
        <translation>연대순 배치</translation>
    </message>
    <message>
        <source>Cite for the record shown</source>
        <translation>표시된 항목에 인용</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>청구</translation>
    </message>
    <message>
        <source>Claimant</source>
        <translation>청구인</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>청구</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>필터 지우기</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>사건 파일 닫기</translation>
    </message>
    <message>
        <source>Close the open item with words…</source>
        <translation>문구를 근거로 조치 사항 종결…</translation>
    </message>
    <message>
        <source>Close the tab</source>
        <translation>탭 닫기</translation>
    </message>
    <message>
        <source>Close with the selected words</source>
        <translation>선택한 문구로 종결</translation>
    </message>
    <message>
        <source>Closes when</source>
        <translation>종결 조건</translation>
    </message>
    <message>
        <source>Closing words</source>
        <translation>종결 근거 문구</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>Compare layout</source>
        <translation>비교 배치</translation>
    </message>
    <message>
        <source>Compare two dates…</source>
        <translation>두 날짜 비교…</translation>
    </message>
    <message>
        <source>Compare with a copy</source>
        <translation>사본과 비교</translation>
    </message>
    <message>
        <source>Compare with a copy…</source>
        <translation>사본과 비교…</translation>
    </message>
    <message>
        <source>Compare with the version before</source>
        <translation>이전 판과 비교</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>비교하는 중…</translation>
    </message>
    <message>
        <source>Contents of help</source>
        <translation>도움말 차례</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>통화</translation>
    </message>
    <message>
        <source>Custom fields</source>
        <translation>사용자 필드</translation>
    </message>
    <message>
        <source>D</source>
        <translation>D</translation>
    </message>
    <message>
        <source>Dark or light</source>
        <translation>어둡게 또는 밝게</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>Dateline place</source>
        <translation>발신지</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>대표단</translation>
    </message>
    <message>
        <source>Delete a layout…</source>
        <translation>배치 삭제…</translation>
    </message>
    <message>
        <source>Delete the record</source>
        <translation>항목 삭제</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>기한</translation>
    </message>
    <message>
        <source>Due before</source>
        <translation>이 회담 전까지</translation>
    </message>
    <message>
        <source>E</source>
        <translation>E</translation>
    </message>
    <message>
        <source>Each party&apos;s own term</source>
        <translation>당사자별 용어</translation>
    </message>
    <message>
        <source>End</source>
        <translation>끝</translation>
    </message>
    <message>
        <source>Enforcement</source>
        <translation>집행</translation>
    </message>
    <message>
        <source>Excerpt</source>
        <translation>발췌</translation>
    </message>
    <message>
        <source>Excerpts</source>
        <translation>발췌</translation>
    </message>
    <message>
        <source>Export quotes or sources…</source>
        <translation>인용문·출처 내보내기…</translation>
    </message>
    <message>
        <source>F</source>
        <translation>F</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>필드</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>본문에서 찾기</translation>
    </message>
    <message>
        <source>For</source>
        <translation>대변 대상</translation>
    </message>
    <message>
        <source>For documents with pages</source>
        <translation>쪽이 있는 문서에 해당합니다</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>형식</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>앞으로</translation>
    </message>
    <message>
        <source>From</source>
        <translation>주체</translation>
    </message>
    <message>
        <source>Gives each pane a title bar to drag</source>
        <translation>각 창에 끌어 옮길 수 있는 제목 표시줄을 붙입니다</translation>
    </message>
    <message>
        <source>Go to the inspector</source>
        <translation>상세 정보 창으로 이동</translation>
    </message>
    <message>
        <source>Go to the navigator</source>
        <translation>탐색 창으로 이동</translation>
    </message>
    <message>
        <source>Go to the open items</source>
        <translation>조치 사항 창으로 이동</translation>
    </message>
    <message>
        <source>Go to the page</source>
        <translation>본문으로 이동</translation>
    </message>
    <message>
        <source>Handled by</source>
        <translation>담당자</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>도움말</translation>
    </message>
    <message>
        <source>Help for this pane</source>
        <translation>이 창의 도움말</translation>
    </message>
    <message>
        <source>IANA name, such as Europe/Berlin</source>
        <translation>IANA 이름(예: Europe/Berlin)</translation>
    </message>
    <message>
        <source>ISO 15924, such as Hang, Hani, Latn</source>
        <translation>ISO 15924 코드(예: Hang, Hani, Latn)</translation>
    </message>
    <message>
        <source>ISO 3166 code</source>
        <translation>ISO 3166 코드</translation>
    </message>
    <message>
        <source>ISO 4217, such as KRW</source>
        <translation>ISO 4217 코드(예: KRW)</translation>
    </message>
    <message>
        <source>Import documents…</source>
        <translation>문서 가져오기…</translation>
    </message>
    <message>
        <source>Imports, checks and copies</source>
        <translation>가져오기, 점검, 복사</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>효력</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>상세 정보 창</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>쟁점</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>발행 주체</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>쟁점</translation>
    </message>
    <message>
        <source>Items layout</source>
        <translation>조치 사항 배치</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>키보드</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>글자 크게</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>위도</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>Left out in the middle</source>
        <translation>가운데 생략</translation>
    </message>
    <message>
        <source>Left out, for it is gone or no longer fits: {list}.</source>
        <translation>없어졌거나 더 이상 맞지 않아 제외됨: {list}.</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>급</translation>
    </message>
    <message>
        <source>Link to what exists…</source>
        <translation>기존 항목에 연결…</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>경과 기록</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>경도</translation>
    </message>
    <message>
        <source>Makes a record out of the selected words</source>
        <translation>선택한 문구로 항목을 만듭니다</translation>
    </message>
    <message>
        <source>Margin of</source>
        <translation>계기 행사</translation>
    </message>
    <message>
        <source>&amp;Case</source>
        <translation>사건(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;3/4/2023</source>
        <translation>3/4/2023 해석(&amp;3)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>뒤로(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>마침(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Load mapping…</source>
        <translation>매핑 불러오기(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>표시(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>다음(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Rows become</source>
        <translation>행이 될 항목(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save mapping…</source>
        <translation>매핑 저장(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Skip the tour</source>
        <translation>둘러보기 건너뛰기(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>창(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Words that bear it out</source>
        <translation>뒷받침하는 문구(&amp;W)</translation>
    </message>
    <message>
        <source>(these words have changed or are gone)</source>
        <translation>(이 문구는 바뀌었거나 사라졌습니다)</translation>
    </message>
    <message>
        <source>, page {number}</source>
        <translation>, {number}쪽</translation>
    </message>
    <message>
        <source>1 of 3 · What may go</source>
        <translation>1/3 · 보낼 수 있는 것</translation>
    </message>
    <message>
        <source>2 of 3 · What goes with it</source>
        <translation>2/3 · 함께 보낼 것</translation>
    </message>
    <message>
        <source>3 of 3 · What comes of it</source>
        <translation>3/3 · 결과 확인</translation>
    </message>
    <message>
        <source>??</source>
        <comment>month, short</comment>
        <translation>??월</translation>
    </message>
    <message>
        <source>A case needs a title.</source>
        <translation>사건에는 제목이 있어야 합니다.</translation>
    </message>
    <message>
        <source>A case was dropped</source>
        <translation>사건 파일을 끌어다 놓음</translation>
    </message>
    <message>
        <source>A cell in row {number} does not end: a quotation mark is open, or it has more than {most} characters.</source>
        <translation>{number}행의 칸이 끝나지 않습니다. 따옴표가 닫히지 않았거나 {most}자를 넘습니다.</translation>
    </message>
    <message>
        <source>A citation cannot be “{stance}”.</source>
        <translation>인용은 “{stance}”일 수 없습니다.</translation>
    </message>
    <message>
        <source>A column</source>
        <translation>열 하나</translation>
    </message>
    <message>
        <source>A column, a pattern such as {who} in {country}, or words for every row</source>
        <translation>열, {who} in {country} 같은 틀, 또는 모든 행에 넣을 글</translation>
    </message>
    <message>
        <source>A conflict is about something that never was in the case.</source>
        <translation>사건에 있었던 적이 없는 것에 관한 충돌이 있습니다.</translation>
    </message>
    <message>
        <source>A conflicted copy, merged</source>
        <translation>병합한 충돌 사본</translation>
    </message>
    <message>
        <source>A copy of it</source>
        <translation>그 사본</translation>
    </message>
    <message>
        <source>A copy to share was written as “{name}”.</source>
        <translation>공유 사본을 “{name}” 이름으로 저장했습니다.</translation>
    </message>
    <message>
        <source>A copy was saved as “{name}”.</source>
        <translation>사본을 “{name}” 이름으로 저장했습니다.</translation>
    </message>
    <message>
        <source>A date cannot be “{basis}”.</source>
        <translation>날짜의 근거는 “{basis}”일 수 없습니다.</translation>
    </message>
    <message>
        <source>A decision is about something that never was in the case.</source>
        <translation>사건에 있었던 적이 없는 것에 관한 결정이 있습니다.</translation>
    </message>
    <message>
        <source>A file in this message is damaged ({reason}).</source>
        <translation>이 메일의 파일 하나가 손상되었습니다({reason}).</translation>
    </message>
    <message>
        <source>A forgotten passphrase cannot be recovered, by anybody: keep it safe.</source>
        <translation>잊은 암호문은 누구도 되찾아 줄 수 없습니다. 안전하게 보관하십시오.</translation>
    </message>
    <message>
        <source>A key of the reader; it cannot be changed</source>
        <translation>읽기 창의 키이며 바꿀 수 없습니다</translation>
    </message>
    <message>
        <source>A locked case</source>
        <translation>잠긴 사건 파일</translation>
    </message>
    <message>
        <source>A meeting goes on with its date and place alone.</source>
        <translation>회담은 날짜와 장소만으로 이어집니다.</translation>
    </message>
    <message>
        <source>A member</source>
        <translation>구성원</translation>
    </message>
    <message>
        <source>A member of the team has to let you in first.</source>
        <translation>먼저 팀 구성원이 참여를 승인해야 합니다.</translation>
    </message>
    <message>
        <source>A name and a key are needed.</source>
        <translation>이름과 키가 필요합니다.</translation>
    </message>
    <message>
        <source>A new file is built from what may go. This case stays as it is, and what comes back can be merged.</source>
        <translation>보내도 되는 것으로 새 파일을 만듭니다. 이 사건 파일은 그대로 있으며, 돌아온 사본은 병합할 수 있습니다.</translation>
    </message>
    <message>
        <source>A new file with only what may go</source>
        <translation>보내도 되는 것만 담은 새 파일</translation>
    </message>
    <message>
        <source>A new or empty folder that is synchronised</source>
        <translation>동기화되는 새 폴더 또는 빈 폴더</translation>
    </message>
    <message>
        <source>A newer Caseapp was installed. This one goes on working and saving; the newer one is there when you start Caseapp again.</source>
        <translation>더 새로운 Caseapp이 설치되었습니다. 지금 열린 Caseapp은 그대로 작업하고 저장하며, Caseapp을 다시 시작하면 새것이 열립니다.</translation>
    </message>
    <message>
        <source>A newer version of it</source>
        <translation>그 새 판</translation>
    </message>
    <message>
        <source>A package of “{name}”</source>
        <translation>“{name}” 패키지</translation>
    </message>
    <message>
        <source>A page</source>
        <translation>면</translation>
    </message>
    <message>
        <source>A page of annotations has no list of items.</source>
        <translation>주석의 면에 항목 목록이 없습니다.</translation>
    </message>
    <message>
        <source>A part of this file has a document type definition, which may be harmful.</source>
        <translation>이 파일의 일부에 해로울 수 있는 문서 형식 정의(DTD)가 있습니다.</translation>
    </message>
    <message>
        <source>A part of this file is damaged or nested too deeply.</source>
        <translation>이 파일의 일부가 손상되었거나 구조가 너무 깊습니다.</translation>
    </message>
    <message>
        <source>A quote is as sensitive as the source it stands in.</source>
        <translation>인용문의 보안 등급은 그 출처의 등급과 같습니다.</translation>
    </message>
    <message>
        <source>A record is always the same as itself.</source>
        <translation>항목은 언제나 자기 자신과 같습니다.</translation>
    </message>
    <message>
        <source>A record made from it begins with these fields:</source>
        <translation>이 서식으로 만든 항목은 다음 필드로 시작합니다:</translation>
    </message>
    <message>
        <source>A record that begins with what the template says</source>
        <translation>서식의 내용으로 시작하는 항목</translation>
    </message>
    <message>
        <source>A row of a table cannot become a “{kind}”.</source>
        <translation>표의 행은 “{kind}” 항목이 될 수 없습니다.</translation>
    </message>
    <message>
        <source>A row of {table} holds words that cannot be read.</source>
        <translation>{table} 표의 행에 읽을 수 없는 글이 있습니다.</translation>
    </message>
    <message>
        <source>A row of {table} refers to a row of {parent} that is not there.</source>
        <translation>{table} 표의 행이 {parent} 표에 없는 행을 가리킵니다.</translation>
    </message>
    <message>
        <source>A row waits for something that is there.</source>
        <translation>이미 있는 것을 기다리는 행이 있습니다.</translation>
    </message>
    <message>
        <source>A sign that parts cells is missing or too many; words that hold it need quotation marks.</source>
        <translation>칸을 나누는 기호가 모자라거나 남습니다. 그 기호가 든 글에는 따옴표가 필요합니다.</translation>
    </message>
    <message>
        <source>A source backs others</source>
        <translation>출처는 다른 항목을 뒷받침합니다</translation>
    </message>
    <message>
        <source>A source of “{title}” was removed.</source>
        <translation>“{title}”의 출처 하나를 제거했습니다.</translation>
    </message>
    <message>
        <source>A split needs two pages. Open another one first.</source>
        <translation>나누려면 면이 둘 있어야 합니다. 먼저 하나 더 여십시오.</translation>
    </message>
    <message>
        <source>A step of a copy (“{label}”) names no merge that brought it.</source>
        <translation>사본의 단계(“{label}”)에 가져온 병합이 적혀 있지 않습니다.</translation>
    </message>
    <message>
        <source>A step that a merge brought (“{label}”) is not as it was written.</source>
        <translation>병합으로 온 단계(“{label}”)가 기록된 때와 다릅니다.</translation>
    </message>
    <message>
        <source>A step without a name</source>
        <translation>이름 없는 단계</translation>
    </message>
    <message>
        <source>A table cannot fill the field “{name}” of a {kind}.</source>
        <translation>표로 {kind} 항목의 필드 “{name}”을(를) 채울 수 없습니다.</translation>
    </message>
    <message>
        <source>A tag needs a word.</source>
        <translation>태그에는 글이 있어야 합니다.</translation>
    </message>
    <message>
        <source>A team for “{name}”</source>
        <translation>“{name}” 팀</translation>
    </message>
    <message>
        <source>A template needs a name.</source>
        <translation>서식에는 이름이 있어야 합니다.</translation>
    </message>
    <message>
        <source>A time beyond the calendar.</source>
        <translation>달력을 벗어난 시각입니다.</translation>
    </message>
    <message>
        <source>A time needs a day.</source>
        <translation>시각에는 날짜가 있어야 합니다.</translation>
    </message>
    <message>
        <source>A view needs a name.</source>
        <translation>보기에는 이름이 있어야 합니다.</translation>
    </message>
    <message>
        <source>A {axis} is between −{most} and {most} degrees, not “{words}”.</source>
        <translation>{axis}는 −{most}도에서 {most}도까지이며 “{words}”일 수 없습니다.</translation>
    </message>
    <message>
        <source>A {kind}</source>
        <translation>{kind}</translation>
    </message>
    <message>
        <source>A {kind} has no field “{name}” to cite.</source>
        <translation>{kind} 종류에는 인용할 필드 “{name}”이(가) 없습니다.</translation>
    </message>
    <message>
        <source>A {kind} needs a title.</source>
        <translation>{kind} 항목에는 제목이 있어야 합니다.</translation>
    </message>
    <message>
        <source>A {owner} has no field “{name}”.</source>
        <translation>{owner} 종류에는 필드 “{name}”이(가) 없습니다.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>수락</translation>
    </message>
    <message>
        <source>Accept all…</source>
        <translation>모두 수락…</translation>
    </message>
    <message>
        <source>Accept and edit</source>
        <translation>수락하고 편집</translation>
    </message>
    <message>
        <source>Accept without what it names</source>
        <translation>언급된 항목 없이 수락</translation>
    </message>
    <message numerus="yes">
        <source>Accept {n} suggestions</source>
        <translation>
            <numerusform>추천 항목 {n}개 수락</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept “{title}”</source>
        <translation>추천 항목 “{title}” 수락</translation>
    </message>
    <message>
        <source>Accepted along: {names}</source>
        <translation>함께 수락: {names}</translation>
    </message>
    <message>
        <source>Accepted along: {names} and {n} more</source>
        <translation>함께 수락: {names} 외 {n}개</translation>
    </message>
    <message>
        <source>Accepts it and opens its form</source>
        <translation>수락하고 양식을 엽니다</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>Add a link</source>
        <translation>단계 추가</translation>
    </message>
    <message>
        <source>Add a newer one with File, Newer version of this source.</source>
        <translation>파일 메뉴의 ‘이 출처의 새 판’으로 새 판을 추가하십시오.</translation>
    </message>
    <message>
        <source>Add a newer one: File, Newer version…</source>
        <translation>새 판을 추가하십시오: 파일 메뉴, 이 출처의 새 판…</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>메모 추가</translation>
    </message>
    <message>
        <source>Add a participant</source>
        <translation>참석자 추가</translation>
    </message>
    <message>
        <source>Add a party</source>
        <translation>당사자 추가</translation>
    </message>
    <message>
        <source>Add a record, or mark words in a source.</source>
        <translation>항목을 추가하거나 출처에서 문구를 표시하십시오.</translation>
    </message>
    <message>
        <source>Add a relation</source>
        <translation>관계 추가</translation>
    </message>
    <message>
        <source>Add from a template</source>
        <translation>서식으로 추가</translation>
    </message>
    <message>
        <source>Add from a template…</source>
        <translation>서식으로 추가…</translation>
    </message>
    <message>
        <source>Add it first, as {kinds}.</source>
        <translation>먼저 추가하십시오. 종류: {kinds}.</translation>
    </message>
    <message>
        <source>Add it first.</source>
        <translation>먼저 추가하십시오.</translation>
    </message>
    <message>
        <source>Add one, such as talks -visit.</source>
        <translation>‘회담 -방문’처럼 하나를 더하십시오.</translation>
    </message>
    <message>
        <source>Add somebody who goes without a name</source>
        <translation>이름을 가릴 사람 추가</translation>
    </message>
    <message>
        <source>Add tag…</source>
        <translation>태그 추가…</translation>
    </message>
    <message>
        <source>Add the date</source>
        <translation>날짜 추가</translation>
    </message>
    <message>
        <source>Add the day, or leave the time out.</source>
        <translation>날짜를 더하거나 시각을 빼십시오.</translation>
    </message>
    <message>
        <source>Add the year: a missing year is never guessed.</source>
        <translation>연도를 더하십시오. 빠진 연도는 추측하지 않습니다.</translation>
    </message>
    <message>
        <source>Add to {list}</source>
        <translation>{list}에 추가</translation>
    </message>
    <message>
        <source>Add version {count} of the text of “{title}”</source>
        <translation>“{title}” 본문의 판 {count} 추가</translation>
    </message>
    <message>
        <source>Add {kind} “{title}”</source>
        <translation>{kind} “{title}” 추가</translation>
    </message>
    <message>
        <source>Add {kind} “{title}” from its words</source>
        <translation>문구에서 {kind} “{title}” 추가</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>경과</translation>
    </message>
    <message>
        <source>Ages count to</source>
        <translation>기준일</translation>
    </message>
    <message>
        <source>Agreement, judgment</source>
        <translation>합의·판결</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>합의·판결</translation>
    </message>
    <message>
        <source>All</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>All are copies</source>
        <translation>모두 사본임</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>모든 종류</translation>
    </message>
    <message>
        <source>All others</source>
        <translation>나머지 모두</translation>
    </message>
    <message>
        <source>All parts of the row	Space</source>
        <translation>행의 모든 부분	Space</translation>
    </message>
    <message>
        <source>All rows as they would become records</source>
        <translation>모든 행이 항목이 된 모습</translation>
    </message>
    <message>
        <source>All saved</source>
        <translation>모두 저장됨</translation>
    </message>
    <message>
        <source>All to default</source>
        <translation>모두 기본값으로</translation>
    </message>
    <message>
        <source>All {n}</source>
        <translation>전체 {n}</translation>
    </message>
    <message>
        <source>Allow Caseapp to read its entry “Caseapp”, and try again. No new keys were made.</source>
        <translation>Caseapp이 키 저장소의 “Caseapp” 항목을 읽도록 허용하고 다시 시도하십시오. 새 키는 만들지 않았습니다.</translation>
    </message>
    <message>
        <source>Also</source>
        <translation>다른 이름</translation>
    </message>
    <message numerus="yes">
        <source>Also lock the {n} copies that Caseapp keeps of it</source>
        <translation>
            <numerusform>Caseapp이 보관하는 사본 {n}개도 잠금</numerusform>
        </translation>
    </message>
    <message>
        <source>An annotation of words has one.</source>
        <translation>문구의 주석에는 하나가 있어야 합니다.</translation>
    </message>
    <message>
        <source>An excerpt cannot be cited for another excerpt.</source>
        <translation>발췌를 다른 발췌에 인용할 수 없습니다.</translation>
    </message>
    <message>
        <source>An item is done only with the words that close it.</source>
        <translation>조치 사항은 종결 근거 문구가 있어야만 완료됩니다.</translation>
    </message>
    <message>
        <source>An open item is done only with the words that close it.</source>
        <translation>조치 사항은 종결 근거 문구가 있어야만 완료됩니다.</translation>
    </message>
    <message>
        <source>An {kind}</source>
        <translation>{kind}</translation>
    </message>
    <message>
        <source>Anchor</source>
        <translation>인용 위치</translation>
    </message>
    <message numerus="yes">
        <source>And {n} more files wait.</source>
        <translation>
            <numerusform>그 밖에 파일 {n}개가 대기 중입니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>And {n} more.</source>
        <translation>외 {n}건.</translation>
    </message>
    <message numerus="yes">
        <source>And {n} more: copy the details to see them.</source>
        <translation>
            <numerusform>외 {n}건: 자세한 내용을 복사하면 볼 수 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Annotation {number}: {problem}</source>
        <translation>주석 {number}: {problem}</translation>
    </message>
    <message>
        <source>Annotations are missing: they stand in “{page}”.</source>
        <translation>빠진 주석이 있습니다. “{page}”에 있습니다.</translation>
    </message>
    <message>
        <source>Another column, taken together with the one before</source>
        <translation>앞의 열과 함께 쓰는 다른 열</translation>
    </message>
    <message>
        <source>Another column, used where the one before is empty</source>
        <translation>앞의 열이 비어 있을 때 쓰는 다른 열</translation>
    </message>
    <message>
        <source>Another column: where it ends</source>
        <translation>다른 열: 끝나는 때</translation>
    </message>
    <message>
        <source>Another document</source>
        <translation>다른 문서</translation>
    </message>
    <message>
        <source>Another name for the template</source>
        <translation>서식의 다른 이름</translation>
    </message>
    <message>
        <source>Another program is busy with your keys.</source>
        <translation>다른 프로그램이 내 키를 사용하고 있습니다.</translation>
    </message>
    <message>
        <source>Another value</source>
        <translation>다른 값</translation>
    </message>
    <message>
        <source>Any due date</source>
        <translation>모든 기한</translation>
    </message>
    <message>
        <source>Any kind</source>
        <translation>모든 종류</translation>
    </message>
    <message>
        <source>Any time from {first} on.</source>
        <translation>{first}부터 언제든.</translation>
    </message>
    <message>
        <source>Any time up to {last}.</source>
        <translation>{last}까지 언제든.</translation>
    </message>
    <message numerus="yes">
        <source>Apply a plan of {n} records</source>
        <translation>
            <numerusform>항목 {n}개의 계획 적용</numerusform>
        </translation>
    </message>
    <message>
        <source>Apr</source>
        <comment>month, short</comment>
        <translation>4월</translation>
    </message>
    <message>
        <source>April</source>
        <comment>month</comment>
        <translation>4월</translation>
    </message>
    <message>
        <source>Arises from {meeting}</source>
        <translation>발생 회담: {meeting}</translation>
    </message>
    <message>
        <source>As a package…</source>
        <translation>패키지로…</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>표로</translation>
    </message>
    <message>
        <source>As it stood before either changed it</source>
        <translation>어느 쪽도 바꾸기 전의 값</translation>
    </message>
    <message>
        <source>As its folder shows</source>
        <translation>폴더에 따라 정함</translation>
    </message>
    <message>
        <source>As of {day}</source>
        <translation>기준일 {day}</translation>
    </message>
    <message>
        <source>As of {when}, before either changed it</source>
        <translation>{when}, 어느 쪽도 바꾸기 전</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>텍스트로</translation>
    </message>
    <message>
        <source>Ask for a key by a way you trust, and compare its words by telephone.</source>
        <translation>키는 믿을 수 있는 경로로 받고, 지문 낱말을 전화로 대조하십시오.</translation>
    </message>
    <message>
        <source>Ask for another copy, or restore a backup of it.</source>
        <translation>다른 사본을 요청하거나 백업을 복원하십시오.</translation>
    </message>
    <message>
        <source>Ask for another copy.</source>
        <translation>다른 사본을 요청하십시오.</translation>
    </message>
    <message>
        <source>Ask the sender for it.</source>
        <translation>보낸 사람에게 문의하십시오.</translation>
    </message>
    <message>
        <source>Ask the sender to encrypt it to your key: File, Your keys and people.</source>
        <translation>보낸 사람에게 내 키로 암호화해 달라고 요청하십시오: 파일 메뉴, 내 키와 사람.</translation>
    </message>
    <message>
        <source>At closing</source>
        <translation>닫을 때</translation>
    </message>
    <message>
        <source>At opening</source>
        <translation>열 때</translation>
    </message>
    <message>
        <source>At {start_cp}–{end_cp} the text reads “{found}”, not “{said}”.</source>
        <translation>{start_cp}–{end_cp} 자리의 본문은 “{said}”이(가) 아니라 “{found}”입니다.</translation>
    </message>
    <message>
        <source>Aug</source>
        <comment>month, short</comment>
        <translation>8월</translation>
    </message>
    <message>
        <source>August</source>
        <comment>month</comment>
        <translation>8월</translation>
    </message>
    <message>
        <source>Back to base</source>
        <translation>원래 값으로</translation>
    </message>
    <message>
        <source>Back to the case</source>
        <translation>사건 파일로 돌아가기</translation>
    </message>
    <message>
        <source>Back to the page before</source>
        <translation>이전 면으로</translation>
    </message>
    <message numerus="yes">
        <source>Backed by {n} quotes</source>
        <translation>
            <numerusform>인용문 {n}개가 뒷받침함</numerusform>
        </translation>
    </message>
    <message>
        <source>Base</source>
        <translation>원래 값</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>바꿀 값</translation>
    </message>
    <message>
        <source>Before a merge</source>
        <translation>병합 전</translation>
    </message>
    <message>
        <source>Before an update of the file</source>
        <translation>파일 형식 갱신 전</translation>
    </message>
    <message>
        <source>Being read</source>
        <translation>읽는 중</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>보드</translation>
    </message>
    <message>
        <source>Both appear as “{office}” within three months.</source>
        <translation>둘 다 석 달 안에 “{office}”(으)로 나옵니다.</translation>
    </message>
    <message>
        <source>Both are called “{name}” and are of one day.</source>
        <translation>둘 다 “{name}”(이)라는 이름이고 날짜가 같습니다.</translation>
    </message>
    <message>
        <source>Both are called “{name}” and are owed by the same to the same.</source>
        <translation>둘 다 “{name}”(이)라는 이름이고 이행 주체와 이행 상대가 같습니다.</translation>
    </message>
    <message>
        <source>Both are called “{name}” and were made by {proposer}.</source>
        <translation>둘 다 “{name}”(이)라는 이름이고 제안자가 같습니다: {proposer}.</translation>
    </message>
    <message>
        <source>Both are called “{name}”, and neither has a date.</source>
        <translation>둘 다 “{name}”(이)라는 이름이고 날짜가 없습니다.</translation>
    </message>
    <message>
        <source>Both are called “{name}”.</source>
        <translation>둘 다 이름이 “{name}”입니다.</translation>
    </message>
    <message>
        <source>Both are from {address}.</source>
        <translation>둘 다 주소가 같습니다: {address}.</translation>
    </message>
    <message>
        <source>Both are of one day, and their titles are alike.</source>
        <translation>날짜가 같고 제목이 비슷합니다.</translation>
    </message>
    <message>
        <source>Both are owed by the same to the same ({parties}), and are alike.</source>
        <translation>이행 주체와 이행 상대가 같고({parties}) 내용이 비슷합니다.</translation>
    </message>
    <message>
        <source>Both can be true</source>
        <translation>둘 다 맞을 수 있음</translation>
    </message>
    <message>
        <source>Both have the case number {number}.</source>
        <translation>사건 번호가 같습니다: {number}.</translation>
    </message>
    <message>
        <source>Both hold the same document (SHA-256).</source>
        <translation>같은 문서입니다(SHA-256).</translation>
    </message>
    <message>
        <source>Both may be given to everybody. Their private halves stay in the key ring of this system ({ring}), for you alone.</source>
        <translation>둘 다 누구에게나 알려도 됩니다. 짝이 되는 개인 키는 이 시스템의 키 저장소({ring})에 본인만 쓰도록 보관됩니다.</translation>
    </message>
    <message>
        <source>Both may be given to everybody. Their private halves stay in “{path}”, for you alone.</source>
        <translation>둘 다 누구에게나 알려도 됩니다. 짝이 되는 개인 키는 “{path}”에 본인만 쓰도록 보관됩니다.</translation>
    </message>
    <message>
        <source>Both on {date} in {place}, with {names}.</source>
        <translation>날짜({date}), 장소({place}), 참석자({names})가 같습니다.</translation>
    </message>
    <message>
        <source>Both on {date} in {place}.</source>
        <translation>날짜({date})와 장소({place})가 같습니다.</translation>
    </message>
    <message>
        <source>Both on {date}, and their titles are alike.</source>
        <translation>날짜({date})가 같고 제목이 비슷합니다.</translation>
    </message>
    <message>
        <source>Both on {date}, with {names}.</source>
        <translation>날짜({date})와 참석자({names})가 같습니다.</translation>
    </message>
    <message>
        <source>Both records stay, each in a row of its own; Undo joins them again</source>
        <translation>두 항목은 각각의 행으로 그대로 남습니다. 실행 취소하면 다시 합쳐 보입니다</translation>
    </message>
    <message>
        <source>Both say the same day, in other words.</source>
        <translation>표현은 다르나 같은 날입니다.</translation>
    </message>
    <message>
        <source>Both stand by themselves.</source>
        <translation>두 문서는 각각 별개의 문서로 둡니다.</translation>
    </message>
    <message>
        <source>Both were made by {proposer}, and their titles are alike.</source>
        <translation>제안자가 같고({proposer}) 제목이 비슷합니다.</translation>
    </message>
    <message>
        <source>Both were published by {publisher} on {date} under one title.</source>
        <translation>발행처({publisher}), 발행일({date}), 제목이 같습니다.</translation>
    </message>
    <message>
        <source>Both were published by {publisher} on {date}, and their texts are much alike.</source>
        <translation>발행처({publisher})와 발행일({date})이 같고 본문이 매우 비슷합니다.</translation>
    </message>
    <message>
        <source>Both were “{office}” at the same time.</source>
        <translation>둘 다 같은 때에 “{office}” 직위에 있었습니다.</translation>
    </message>
    <message>
        <source>Both were “{office}”; when is not known.</source>
        <translation>둘 다 “{office}” 직위에 있었으나 언제인지 알 수 없습니다.</translation>
    </message>
    <message>
        <source>Both, different fields: {fields}</source>
        <translation>양쪽, 서로 다른 필드: {fields}</translation>
    </message>
    <message>
        <source>Bring back “{title}”</source>
        <translation>“{title}” 되살리기</translation>
    </message>
    <message>
        <source>Bring in annotations</source>
        <translation>주석 가져오기</translation>
    </message>
    <message numerus="yes">
        <source>Bring in {n} annotations</source>
        <translation>
            <numerusform>주석 {n}개 가져오기</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>되살리기</translation>
    </message>
    <message>
        <source>Bring torn-off tabs back</source>
        <translation>떼어 낸 탭 되돌리기</translation>
    </message>
    <message>
        <source>Bring your keys back from a backup, or join the team anew.</source>
        <translation>백업에서 내 키를 복원하거나 팀에 새로 참여하십시오.</translation>
    </message>
    <message>
        <source>By title, place, channel or participant</source>
        <translation>제목, 장소, 채널, 참석자로</translation>
    </message>
    <message>
        <source>Called off</source>
        <translation>연기·취소</translation>
    </message>
    <message>
        <source>Called off: {job}. Nothing of it was kept.</source>
        <translation>취소됨: {job}. 남겨진 것은 없습니다.</translation>
    </message>
    <message>
        <source>Can be written to</source>
        <translation>암호화 키</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Cancel editing</source>
        <translation>편집 취소</translation>
    </message>
    <message>
        <source>Cancel the merge</source>
        <translation>병합 취소</translation>
    </message>
    <message>
        <source>Cancel {job}</source>
        <translation>{job} 취소</translation>
    </message>
    <message>
        <source>Cancelled…</source>
        <translation>취소됨…</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>사건</translation>
    </message>
    <message>
        <source>Case files</source>
        <translation>사건 파일</translation>
    </message>
    <message>
        <source>Case files (*.case)</source>
        <translation>사건 파일 (*.case)</translation>
    </message>
    <message>
        <source>Case files in which every fact leads back to its words. Nothing is fetched from or sent to the network.
Apache License 2.0: free to use, to change and to pass on.</source>
        <translation>모든 사실이 근거 문구로 거슬러 올라가는 사건 파일. 네트워크에서 아무것도 받지 않고, 네트워크로 아무것도 보내지 않습니다.
Apache License 2.0: 자유롭게 쓰고, 고치고, 나누어 줄 수 있습니다.</translation>
    </message>
    <message>
        <source>Case files locked with a new passphrase (*.case)</source>
        <translation>새 암호문으로 잠근 사건 파일 (*.case)</translation>
    </message>
    <message>
        <source>Caseapp keyboard</source>
        <translation>Caseapp 키보드</translation>
    </message>
    <message>
        <source>Caseapp: keyboard</source>
        <translation>Caseapp: 키보드</translation>
    </message>
    <message>
        <source>Cases and packages (*.case *.casepack)</source>
        <translation>사건 파일과 패키지 (*.case *.casepack)</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>변경</translation>
    </message>
    <message>
        <source>Change or clear it to see more.</source>
        <translation>필터를 바꾸거나 지우면 더 보입니다.</translation>
    </message>
    <message>
        <source>Change the lock of “{name}”</source>
        <translation>“{name}” 잠금 변경</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>암호문 변경</translation>
    </message>
    <message>
        <source>Change the passphrase of “{name}”</source>
        <translation>“{name}” 암호문 변경</translation>
    </message>
    <message>
        <source>Change the passphrase…</source>
        <translation>암호문 변경…</translation>
    </message>
    <message>
        <source>Change the two round.</source>
        <translation>둘의 차례를 바꾸십시오.</translation>
    </message>
    <message>
        <source>Change the view “{title}”</source>
        <translation>보기 “{title}” 변경</translation>
    </message>
    <message>
        <source>Change {records}</source>
        <translation>{records} 변경</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>변경됨</translation>
    </message>
    <message>
        <source>Changed anchors</source>
        <translation>바뀐 인용 위치</translation>
    </message>
    <message>
        <source>Changed: the words differ from those these facts rest on.</source>
        <translation>변경됨: 이 사실들의 근거가 된 문구와 다릅니다.</translation>
    </message>
    <message>
        <source>Changed; the default is no key.</source>
        <translation>변경됨. 기본값은 키 없음입니다.</translation>
    </message>
    <message>
        <source>Changed; the default is {key}.</source>
        <translation>변경됨. 기본값: {key}.</translation>
    </message>
    <message>
        <source>Channels, agreements and others</source>
        <translation>채널, 합의·판결 등</translation>
    </message>
    <message>
        <source>Check capital letters and the keyboard’s language.</source>
        <translation>대소문자와 한/영 상태를 확인하십시오.</translation>
    </message>
    <message>
        <source>Check how it is written.</source>
        <translation>표기를 확인하십시오.</translation>
    </message>
    <message>
        <source>Check its name.</source>
        <translation>이름을 확인하십시오.</translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation>권한을 확인하십시오.</translation>
    </message>
    <message>
        <source>Check that it exists and that you may read it.</source>
        <translation>파일이 있고 읽기가 허용되는지 확인하십시오.</translation>
    </message>
    <message>
        <source>Check the day.</source>
        <translation>날짜를 확인하십시오.</translation>
    </message>
    <message>
        <source>Check the disk, and save a copy elsewhere.</source>
        <translation>디스크를 확인하고 다른 곳에 사본을 저장하십시오.</translation>
    </message>
    <message>
        <source>Check the name and the folder.</source>
        <translation>이름과 폴더를 확인하십시오.</translation>
    </message>
    <message>
        <source>Check the name, or choose it with Open.</source>
        <translation>이름을 확인하거나 ‘열기’로 고르십시오.</translation>
    </message>
    <message>
        <source>Check the permissions of that folder.</source>
        <translation>그 폴더의 권한을 확인하십시오.</translation>
    </message>
    <message>
        <source>Choose a JSON file.</source>
        <translation>JSON 파일을 고르십시오.</translation>
    </message>
    <message>
        <source>Choose a copy of it.</source>
        <translation>그 사본을 고르십시오.</translation>
    </message>
    <message>
        <source>Choose a document with text.</source>
        <translation>본문이 있는 문서를 고르십시오.</translation>
    </message>
    <message>
        <source>Choose a document with words in it.</source>
        <translation>글이 있는 문서를 고르십시오.</translation>
    </message>
    <message>
        <source>Choose a file ending in .case.</source>
        <translation>확장자가 .case인 파일을 고르십시오.</translation>
    </message>
    <message>
        <source>Choose a file ending in .casepack.</source>
        <translation>확장자가 .casepack인 파일을 고르십시오.</translation>
    </message>
    <message>
        <source>Choose a file made by Caseapp.</source>
        <translation>Caseapp이 만든 파일을 고르십시오.</translation>
    </message>
    <message>
        <source>Choose a file with a row of headings and rows below it.</source>
        <translation>머리글 행과 그 아래 행들이 있는 파일을 고르십시오.</translation>
    </message>
    <message>
        <source>Choose a file with one.</source>
        <translation>하나만 있는 파일을 고르십시오.</translation>
    </message>
    <message>
        <source>Choose a folder that exists.</source>
        <translation>있는 폴더를 고르십시오.</translation>
    </message>
    <message>
        <source>Choose a record in the navigator, a table or the text to see its facts.</source>
        <translation>탐색 창, 표, 본문에서 항목을 고르면 그 내용이 나타납니다.</translation>
    </message>
    <message>
        <source>Choose a source in the navigator, or drop a document here.</source>
        <translation>탐색 창에서 출처를 고르거나 여기에 문서를 끌어다 놓으십시오.</translation>
    </message>
    <message>
        <source>Choose a step: all steps down to it are taken back at once.</source>
        <translation>단계를 고르면 그 단계까지 모두 한꺼번에 되돌립니다.</translation>
    </message>
    <message>
        <source>Choose a verb, then press Return or double-click it, and press its new key.</source>
        <translation>명령을 고르고 Return을 누르거나 두 번 클릭한 다음 새 키를 누르십시오.</translation>
    </message>
    <message>
        <source>Choose an earlier day above to look further back.</source>
        <translation>더 앞을 보려면 위에서 더 이른 날을 고르십시오.</translation>
    </message>
    <message>
        <source>Choose another column, or what parts the names in it.</source>
        <translation>다른 열을 고르거나 이름을 나누는 기호를 정하십시오.</translation>
    </message>
    <message>
        <source>Choose another folder, or free some space.</source>
        <translation>다른 폴더를 고르거나 공간을 비우십시오.</translation>
    </message>
    <message>
        <source>Choose another name for the copy.</source>
        <translation>사본에 다른 이름을 붙이십시오.</translation>
    </message>
    <message>
        <source>Choose another name, or open that case.</source>
        <translation>다른 이름을 고르거나 그 사건 파일을 여십시오.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>다른 이름을 고르십시오.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>다른 위치를 고르십시오.</translation>
    </message>
    <message>
        <source>Choose another step of its history.</source>
        <translation>이력에서 다른 단계를 고르십시오.</translation>
    </message>
    <message>
        <source>Choose another version of this text</source>
        <translation>이 본문의 다른 판 고르기</translation>
    </message>
    <message>
        <source>Choose one of those offered, or clear the line.</source>
        <translation>제시된 것 가운데 고르거나 칸을 비우십시오.</translation>
    </message>
    <message>
        <source>Choose one that exists.</source>
        <translation>있는 것 가운데 고르십시오.</translation>
    </message>
    <message>
        <source>Choose one that has.</source>
        <translation>있는 것을 고르십시오.</translation>
    </message>
    <message>
        <source>Choose one with text in it.</source>
        <translation>글이 있는 파일을 고르십시오.</translation>
    </message>
    <message>
        <source>Choose something that is not one of its own parts.</source>
        <translation>자신의 하위 항목이 아닌 것을 고르십시오.</translation>
    </message>
    <message>
        <source>Choose the closing words in a source, or set it to “claimed done”.</source>
        <translation>출처에서 종결 근거 문구를 고르거나 ‘이행 주장’으로 바꾸십시오.</translation>
    </message>
    <message>
        <source>Choose the files in it.</source>
        <translation>그 안의 파일을 고르십시오.</translation>
    </message>
    <message>
        <source>Choose the right folder.</source>
        <translation>맞는 폴더를 고르십시오.</translation>
    </message>
    <message>
        <source>Choose the rows to change first.</source>
        <translation>먼저 바꿀 행을 고르십시오.</translation>
    </message>
    <message>
        <source>Choose the source it was made for.</source>
        <translation>계획을 만든 대상 출처를 고르십시오.</translation>
    </message>
    <message>
        <source>Choose them anew.</source>
        <translation>새로 고르십시오.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>고르기…</translation>
    </message>
    <message>
        <source>Chosen: {what}</source>
        <translation>고른 것: {what}</translation>
    </message>
    <message>
        <source>Cite the selected words</source>
        <translation>선택한 문구 인용</translation>
    </message>
    <message>
        <source>Cite the selected words for this record</source>
        <translation>선택한 문구를 이 항목에 인용</translation>
    </message>
    <message>
        <source>Cite the selected words here</source>
        <translation>선택한 문구를 여기에 인용</translation>
    </message>
    <message>
        <source>Cite them against it</source>
        <translation>반박으로 인용</translation>
    </message>
    <message>
        <source>Cite “{words}” for “{title}”</source>
        <translation>“{title}”에 “{words}” 인용</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>필터 지우기</translation>
    </message>
    <message>
        <source>Clear what has ended</source>
        <translation>끝난 작업 지우기</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Close all groups</source>
        <translation>모든 묶음 접기</translation>
    </message>
    <message>
        <source>Close and lose the rest</source>
        <translation>닫고 나머지 버리기</translation>
    </message>
    <message>
        <source>Close and lose them</source>
        <translation>닫고 버리기</translation>
    </message>
    <message>
        <source>Close help</source>
        <translation>도움말 닫기</translation>
    </message>
    <message>
        <source>Close it there, or choose another name.</source>
        <translation>그곳에서 닫거나 다른 이름을 고르십시오.</translation>
    </message>
    <message>
        <source>Close it there, then try again.</source>
        <translation>그곳에서 닫은 뒤 다시 해 보십시오.</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>다른 프로그램을 닫고 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>Close the other tabs</source>
        <translation>다른 탭 닫기</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>이 알림 닫기</translation>
    </message>
    <message>
        <source>Close this row (Esc)</source>
        <translation>이 행 접기(Esc)</translation>
    </message>
    <message>
        <source>Close with words</source>
        <translation>문구로 종결</translation>
    </message>
    <message>
        <source>Close with words…</source>
        <translation>문구로 종결…</translation>
    </message>
    <message>
        <source>Close {title}</source>
        <translation>{title} 닫기</translation>
    </message>
    <message>
        <source>Close “{title}” with its words</source>
        <translation>문구를 근거로 “{title}” 종결</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>종결</translation>
    </message>
    <message>
        <source>Closes</source>
        <translation>종결</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Columns in braces, and words between them</source>
        <translation>중괄호 안에 열 이름, 그 사이에 글</translation>
    </message>
    <message>
        <source>Columns whose words each record rests on; without one, the whole row</source>
        <translation>각 항목의 근거가 될 문구가 있는 열. 없으면 행 전체</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>열…</translation>
    </message>
    <message>
        <source>Commit {commit}</source>
        <translation>커밋 {commit}</translation>
    </message>
    <message>
        <source>Compare versions</source>
        <translation>판 비교</translation>
    </message>
    <message>
        <source>Compare with now</source>
        <translation>현재와 비교</translation>
    </message>
    <message>
        <source>Comparison of two versions</source>
        <translation>두 판의 비교</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>구성 요소</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>구성 요소</translation>
    </message>
    <message>
        <source>Conditional</source>
        <translation>조건부</translation>
    </message>
    <message>
        <source>Conflict {number} of {total}</source>
        <translation>충돌 {number}/{total}</translation>
    </message>
    <message>
        <source>Conflicts put off</source>
        <translation>보류한 충돌</translation>
    </message>
    <message>
        <source>Conflicts put off: {n}</source>
        <translation>보류한 충돌: {n}</translation>
    </message>
    <message>
        <source>Contradicts it</source>
        <translation>반박함</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>복사함</translation>
    </message>
    <message>
        <source>Copies of one dispatch count as one origin</source>
        <translation>한 기사의 사본들은 원출처 하나로 셉니다</translation>
    </message>
    <message>
        <source>Copies of one dispatch count as one origin. A newer version takes the marked words along.</source>
        <translation>한 기사의 사본들은 원출처 하나로 셉니다. 새 판은 표시된 문구를 함께 옮깁니다.</translation>
    </message>
    <message>
        <source>Copies that were made before keep the passphrase they had.</source>
        <translation>전에 만든 사본의 암호문은 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>텍스트로 복사</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>자세한 내용 복사</translation>
    </message>
    <message>
        <source>Copy it again, or restore a backup of it.</source>
        <translation>다시 복사하거나 백업을 복원하십시오.</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>주소 복사</translation>
    </message>
    <message>
        <source>Copy the case to “{name}”</source>
        <translation>사건 파일을 “{name}”에 복사</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>목록 복사</translation>
    </message>
    <message>
        <source>Copy: {what}</source>
        <translation>복사: {what}</translation>
    </message>
    <message>
        <source>Correct it in the program that the list comes from, or take it out of the file.</source>
        <translation>목록을 만든 프로그램에서 고치거나 파일에서 빼십시오.</translation>
    </message>
    <message>
        <source>Correct it there.</source>
        <translation>그곳을 고치십시오.</translation>
    </message>
    <message>
        <source>Correct its status in the form.</source>
        <translation>양식에서 상태를 고치십시오.</translation>
    </message>
    <message>
        <source>Correct the table or the mapping, or skip them.</source>
        <translation>표나 매핑을 고치거나 그 행을 건너뛰십시오.</translation>
    </message>
    <message>
        <source>Correct the table or the mapping.</source>
        <translation>표나 매핑을 고치십시오.</translation>
    </message>
    <message>
        <source>Correct what it was before</source>
        <translation>앞서의 내용 고치기</translation>
    </message>
    <message>
        <source>Counted from today, {date}:</source>
        <translation>오늘({date}) 기준:</translation>
    </message>
    <message>
        <source>Counted from {date}, when “{title}” was published:</source>
        <translation>“{title}” 발행일({date}) 기준:</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>경과</translation>
    </message>
    <message>
        <source>Create “{title}” as {kind}</source>
        <translation>“{title}” 만들기({kind})</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>어두운 테마</translation>
    </message>
    <message>
        <source>Date held</source>
        <translation>개최일</translation>
    </message>
    <message>
        <source>Date then</source>
        <translation>당시 날짜</translation>
    </message>
    <message>
        <source>Day of publication</source>
        <translation>발행일</translation>
    </message>
    <message>
        <source>Dec</source>
        <comment>month, short</comment>
        <translation>12월</translation>
    </message>
    <message>
        <source>December</source>
        <comment>month</comment>
        <translation>12월</translation>
    </message>
    <message>
        <source>Decide it first.</source>
        <translation>먼저 판단하십시오.</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>나중에 결정</translation>
    </message>
    <message>
        <source>Decide what an import left open</source>
        <translation>가져오기에서 보류된 것 결정</translation>
    </message>
    <message>
        <source>Decide what copies disagreed on in “{title}”</source>
        <translation>“{title}”의 충돌 결정</translation>
    </message>
    <message>
        <source>Decide: “{title}” is not the same as “{other}”</source>
        <translation>판단: “{title}”, “{other}”: 서로 다름</translation>
    </message>
    <message>
        <source>Decide: “{title}” is the same as “{other}”</source>
        <translation>판단: “{title}”, “{other}”: 서로 같음</translation>
    </message>
    <message>
        <source>Decide: “{title}” may be the same as “{other}”</source>
        <translation>판단: “{title}”, “{other}”: 같을 수 있음</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>판단함</translation>
    </message>
    <message>
        <source>Decided in the merge of “{title}”</source>
        <translation>“{title}” 병합에서 결정</translation>
    </message>
    <message>
        <source>Decided to be different, but both are held to be the same as {names}.</source>
        <translation>서로 다르다고 판단했으나 둘 다 다음과 같은 대상으로 되어 있습니다: {names}.</translation>
    </message>
    <message>
        <source>Decided to be the same, and to be different.</source>
        <translation>같다는 판단과 다르다는 판단이 함께 있습니다.</translation>
    </message>
    <message>
        <source>Decided, the latest {shown} of {n}</source>
        <translation>판단함({n}건 가운데 최근 {shown}건)</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>결정…</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>기본값</translation>
    </message>
    <message>
        <source>Del takes it off</source>
        <translation>Del을 누르면 뺍니다</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete a layout</source>
        <translation>배치 삭제</translation>
    </message>
    <message>
        <source>Delete takes one off the list.</source>
        <translation>Delete 키로 목록에서 뺍니다.</translation>
    </message>
    <message numerus="yes">
        <source>Delete {n} records</source>
        <translation>
            <numerusform>항목 {n}개 삭제</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete “{title}”</source>
        <translation>“{title}” 삭제</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>삭제됨</translation>
    </message>
    <message>
        <source>Deleted or kept</source>
        <translation>삭제 또는 유지</translation>
    </message>
    <message>
        <source>Describe the case</source>
        <translation>사건의 제목과 기준일 변경</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>세부</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>다름</translation>
    </message>
    <message>
        <source>Distances from UTC reach from -12:00 to +14:00.</source>
        <translation>UTC와의 차이는 -12:00에서 +14:00까지입니다.</translation>
    </message>
    <message>
        <source>Do not trust it.</source>
        <translation>믿지 마십시오.</translation>
    </message>
    <message>
        <source>Do not trust it; ask the sender for another.</source>
        <translation>신뢰하지 말고 보낸 사람에게 다시 요청하십시오.</translation>
    </message>
    <message>
        <source>Documents ({endings});;All files (*)</source>
        <translation>문서 ({endings});;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Done, but the words that closed it are gone: “{title}”.</source>
        <translation>완료되었으나 종결 근거 문구가 사라졌습니다: “{title}”.</translation>
    </message>
    <message>
        <source>Done, but the words that closed it are no longer in the case</source>
        <translation>완료되었으나 종결 근거 문구가 더 이상 사건에 없음</translation>
    </message>
    <message>
        <source>Done, no words</source>
        <translation>완료(문구 없음)</translation>
    </message>
    <message>
        <source>Double click or Alt+Return goes there</source>
        <translation>두 번 클릭하거나 Alt+Return을 누르면 그곳으로 갑니다</translation>
    </message>
    <message>
        <source>Draft records</source>
        <translation>항목 추천</translation>
    </message>
    <message>
        <source>Draft records from all sources</source>
        <translation>모든 출처에서 항목 추천</translation>
    </message>
    <message numerus="yes">
        <source>Draft records from {n} sources</source>
        <translation>
            <numerusform>출처 {n}건에서 항목 추천</numerusform>
        </translation>
    </message>
    <message>
        <source>Drag, or Alt+Left and Alt+Right, to make it a part of another</source>
        <translation>끌거나 Alt+왼쪽·오른쪽 화살표를 누르면 다른 쟁점의 하위가 됩니다</translation>
    </message>
    <message>
        <source>Drop a text file on the window, or import one with Ctrl+I.</source>
        <translation>텍스트 파일을 창에 끌어다 놓거나 Ctrl+I로 가져오십시오.</translation>
    </message>
    <message>
        <source>Drop an article or a readout</source>
        <translation>기사나 회담 결과 발표문을 끌어다 놓으십시오</translation>
    </message>
    <message>
        <source>Drop an item here to close it. You will be asked for the words that close it.</source>
        <translation>조치 사항을 여기에 놓으면 종결합니다. 종결 근거가 되는 문구를 묻습니다.</translation>
    </message>
    <message>
        <source>Due this week</source>
        <translation>이번 주 기한</translation>
    </message>
    <message>
        <source>Each decision is a step of its own</source>
        <translation>결정마다 별도의 단계가 됩니다</translation>
    </message>
    <message>
        <source>Each is a whole copy of the file. All of the last two days stay, then one a day for 12 days, one a week for 10 weeks and one a month for 9 months. They take {size}; at most {limit}.</source>
        <translation>버전마다 파일 전체의 사본입니다. 최근 이틀은 모두, 그 뒤로는 12일 동안 하루 하나, 10주 동안 한 주 하나, 9개월 동안 한 달 하나를 남깁니다. 차지하는 크기는 {size}, 한도는 {limit}입니다.</translation>
    </message>
    <message>
        <source>Each of you has a case file of their own. What you do travels through a folder that Syncthing, Nextcloud, Dropbox, a network drive or a stick carries.</source>
        <translation>구성원마다 자기 사건 파일을 갖습니다. 작업한 것은 Syncthing, Nextcloud, Dropbox, 네트워크 드라이브, USB 메모리가 옮기는 폴더를 통해 전해집니다.</translation>
    </message>
    <message>
        <source>Each person who goes without a name needs a label of their own.</source>
        <translation>이름을 가릴 사람마다 서로 다른 가명이 필요합니다.</translation>
    </message>
    <message>
        <source>Earlier values</source>
        <translation>이전 값</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>편집</translation>
    </message>
    <message>
        <source>Edit here directly</source>
        <translation>여기서 직접 편집</translation>
    </message>
    <message>
        <source>Edit the value</source>
        <translation>값 편집</translation>
    </message>
    <message numerus="yes">
        <source>Edit {fields} of {n} records</source>
        <translation>
            <numerusform>항목 {n}개의 {fields} 편집</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit {fields} of “{title}”</source>
        <translation>“{title}”의 {fields} 편집</translation>
    </message>
    <message numerus="yes">
        <source>Edit {n} records…</source>
        <translation>
            <numerusform>항목 {n}개 편집…</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit {records}</source>
        <translation>{records} 편집</translation>
    </message>
    <message>
        <source>Empty row</source>
        <translation>빈 행</translation>
    </message>
    <message>
        <source>Empty, in a file of your own</source>
        <translation>비어 있는 자신의 파일</translation>
    </message>
    <message>
        <source>Encrypt it to the keys of the members</source>
        <translation>구성원의 키로 암호화</translation>
    </message>
    <message>
        <source>Encrypted to its members.</source>
        <translation>구성원의 키로 암호화됨.</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>암호화</translation>
    </message>
    <message>
        <source>Every change is saved in “{name}” as it is made.</source>
        <translation>변경하는 즉시 “{name}”에 저장됩니다.</translation>
    </message>
    <message>
        <source>Every fact leads back to its words</source>
        <translation>모든 사실은 그 문구로 거슬러 올라갑니다</translation>
    </message>
    <message>
        <source>Every field that is filled has a source</source>
        <translation>채워진 모든 필드에 출처가 있음</translation>
    </message>
    <message>
        <source>Every follow-up has a date.</source>
        <translation>모든 후속 회담에 날짜가 있습니다.</translation>
    </message>
    <message>
        <source>Every pane has a page; **F1** opens the page of the pane with the keyboard.</source>
        <translation>창마다 도움말이 한 면씩 있습니다. **F1** 키는 지금 작업하는 창의 도움말을 엽니다.</translation>
    </message>
    <message>
        <source>Every quote stands</source>
        <translation>모든 인용문이 그대로 있습니다</translation>
    </message>
    <message>
        <source>Every quote stands.</source>
        <translation>모든 인용문이 그대로 있습니다.</translation>
    </message>
    <message>
        <source>Every record is the same on both sides.</source>
        <translation>양쪽의 항목이 모두 같습니다.</translation>
    </message>
    <message>
        <source>Every source was read already.</source>
        <translation>모든 출처를 이미 읽었습니다.</translation>
    </message>
    <message>
        <source>Every step in this case stands here, to be taken back.</source>
        <translation>이 사건의 모든 단계가 여기에 나오며 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Everything by name</source>
        <translation>무엇이든 이름으로</translation>
    </message>
    <message>
        <source>Everything in “{name}” is here already.</source>
        <translation>“{name}”의 내용은 모두 이미 여기에 있습니다.</translation>
    </message>
    <message>
        <source>Everything, also what is secret</source>
        <translation>모두(비밀 포함)</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>근거</translation>
    </message>
    <message>
        <source>Exchange them.</source>
        <translation>둘을 맞바꾸십시오.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Export it with its annotations in it.</source>
        <translation>주석까지 넣어 내보내십시오.</translation>
    </message>
    <message>
        <source>Export the annotations again.</source>
        <translation>주석을 다시 내보내십시오.</translation>
    </message>
    <message>
        <source>Export the references again as CSL-JSON, or as RIS.</source>
        <translation>참고 문헌을 CSL-JSON이나 RIS로 다시 내보내십시오.</translation>
    </message>
    <message>
        <source>Export them again, as RIS or CSL-JSON.</source>
        <translation>RIS나 CSL-JSON으로 다시 내보내십시오.</translation>
    </message>
    <message>
        <source>Export them all into one file.</source>
        <translation>모두 한 파일로 내보내십시오.</translation>
    </message>
    <message>
        <source>Export them as CSL-JSON, or as RIS.</source>
        <translation>CSL-JSON이나 RIS로 내보내십시오.</translation>
    </message>
    <message>
        <source>Export to “{name}”</source>
        <translation>“{name}”(으)로 내보내기</translation>
    </message>
    <message>
        <source>F2 edits the cell of a table.</source>
        <translation>F2: 표의 칸을 편집하는 키입니다.</translation>
    </message>
    <message>
        <source>F2 in the field opens this by keyboard.</source>
        <translation>키보드로는 필드에서 F2를 누르면 열립니다.</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>보통</translation>
    </message>
    <message>
        <source>Feb</source>
        <comment>month, short</comment>
        <translation>2월</translation>
    </message>
    <message>
        <source>February</source>
        <comment>month</comment>
        <translation>2월</translation>
    </message>
    <message>
        <source>Field of the record shown</source>
        <translation>표시된 항목의 필드</translation>
    </message>
    <message>
        <source>Fields hold words that the case has not taken. Unlock it to see them; closed again, they are lost.</source>
        <translation>사건 파일이 받아들이지 않은 내용이 필드에 있습니다. 잠금을 해제하면 볼 수 있고, 다시 닫으면 잃게 됩니다.</translation>
    </message>
    <message>
        <source>Fields of the template</source>
        <translation>서식의 필드</translation>
    </message>
    <message>
        <source>File, Import documents… ({import}) reads text, PDF, Word, web pages and mail. Or drop files on the window. Nothing leaves this computer.</source>
        <translation>파일 메뉴의 ‘문서 가져오기…’({import})는 텍스트, PDF, Word, 웹 페이지, 메일을 읽습니다. 파일을 창에 끌어다 놓아도 됩니다. 아무것도 이 컴퓨터를 떠나지 않습니다.</translation>
    </message>
    <message>
        <source>File, Merge a copy… shows here what a copy would change.</source>
        <translation>파일 메뉴의 ‘사본 병합…’을 고르면 사본이 무엇을 바꾸는지 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>Fill the sample case</source>
        <translation>예제 사건 파일 채우기</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>필터</translation>
    </message>
    <message>
        <source>Filter by any name</source>
        <translation>이름으로 필터</translation>
    </message>
    <message>
        <source>Filter meetings</source>
        <translation>회담 필터</translation>
    </message>
    <message>
        <source>Filter open items</source>
        <translation>조치 사항 필터</translation>
    </message>
    <message>
        <source>Filter the columns</source>
        <translation>열별 필터</translation>
    </message>
    <message>
        <source>Filter {list}</source>
        <translation>{list} 필터</translation>
    </message>
    <message>
        <source>Filtered by {filters}</source>
        <translation>필터: {filters}</translation>
    </message>
    <message>
        <source>Filtered by {filters}; grouped by {group}</source>
        <translation>필터: {filters}, 묶음: {group}</translation>
    </message>
    <message>
        <source>Find a case</source>
        <translation>사건 파일 찾기</translation>
    </message>
    <message>
        <source>Find a component or a licence</source>
        <translation>구성 요소나 라이선스 찾기</translation>
    </message>
    <message>
        <source>Find a verb or a key</source>
        <translation>명령이나 키 찾기</translation>
    </message>
    <message>
        <source>Find in help</source>
        <translation>도움말에서 찾기</translation>
    </message>
    <message>
        <source>Find in this text</source>
        <translation>이 본문에서 찾기</translation>
    </message>
    <message>
        <source>Find its id with search or list.</source>
        <translation>검색이나 목록에서 ID를 찾으십시오.</translation>
    </message>
    <message>
        <source>Fingerprint in words</source>
        <translation>지문 낱말</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Finish, put off the rest</source>
        <translation>완료하고 나머지는 보류</translation>
    </message>
    <message>
        <source>First words</source>
        <translation>첫머리</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>For another case, beside this one</source>
        <translation>이 창은 그대로 두고 다른 사건 파일을 엽니다</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Forget that name first.</source>
        <translation>먼저 그 이름을 삭제하십시오.</translation>
    </message>
    <message>
        <source>Four or more uncommon words are easy to keep in mind and hard to guess.</source>
        <translation>흔하지 않은 낱말을 네 개 이상 이으면 기억하기 쉽고 알아맞히기 어렵습니다.</translation>
    </message>
    <message>
        <source>Free some space on the disk of your home folder, and try again.</source>
        <translation>홈 폴더가 있는 디스크의 공간을 비우고 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>Free some space on the disk of your home folder.</source>
        <translation>홈 폴더가 있는 디스크의 공간을 비우십시오.</translation>
    </message>
    <message>
        <source>Free some space on the disk.</source>
        <translation>디스크의 공간을 비우십시오.</translation>
    </message>
    <message>
        <source>Free some space there, or edit the case where it lies.</source>
        <translation>그곳의 공간을 비우거나 사건 파일을 있는 자리에서 편집하십시오.</translation>
    </message>
    <message>
        <source>Free some space there, or keep versions elsewhere.</source>
        <translation>그곳의 공간을 비우거나 버전을 다른 곳에 보관하십시오.</translation>
    </message>
    <message>
        <source>Free some space there.</source>
        <translation>그곳의 공간을 비우십시오.</translation>
    </message>
    <message>
        <source>Free some space, or save a copy elsewhere.</source>
        <translation>공간을 비우거나 다른 곳에 사본을 저장하십시오.</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>금요일</translation>
    </message>
    <message>
        <source>From</source>
        <comment>a day</comment>
        <translation>시작일</translation>
    </message>
    <message>
        <source>From now on only what comes later is new to you</source>
        <translation>이제부터 뒤에 온 것만 새로운 것이 됩니다</translation>
    </message>
    <message>
        <source>From this day</source>
        <translation>이날부터</translation>
    </message>
    <message>
        <source>From “{name}”, verified: it is whole.</source>
        <translation>“{name}” 서명을 확인했으며 내용이 온전합니다.</translation>
    </message>
    <message>
        <source>Further names, with commas</source>
        <translation>다른 이름(쉼표로 구분)</translation>
    </message>
    <message>
        <source>Get it again from where it came.</source>
        <translation>받은 곳에서 다시 받으십시오.</translation>
    </message>
    <message>
        <source>Get it again, or save it again.</source>
        <translation>다시 받거나 다시 저장하십시오.</translation>
    </message>
    <message>
        <source>Give a date with that end.</source>
        <translation>그쪽 끝이 있는 날짜를 적으십시오.</translation>
    </message>
    <message>
        <source>Give a whole day, with its year.</source>
        <translation>연월일을 모두 적으십시오.</translation>
    </message>
    <message>
        <source>Give at least one of them.</source>
        <translation>적어도 하나는 적으십시오.</translation>
    </message>
    <message>
        <source>Give each a ref of its own.</source>
        <translation>각각에 고유한 ref를 붙이십시오.</translation>
    </message>
    <message>
        <source>Give it the ending .txt to import it as plain text.</source>
        <translation>일반 텍스트로 가져오려면 확장자를 .txt로 바꾸십시오.</translation>
    </message>
    <message>
        <source>Give its passphrase to open it.</source>
        <translation>열려면 암호문을 입력하십시오.</translation>
    </message>
    <message>
        <source>Give its passphrase to read it.</source>
        <translation>읽으려면 암호문을 입력하십시오.</translation>
    </message>
    <message>
        <source>Give the passphrase.</source>
        <translation>암호문을 입력하십시오.</translation>
    </message>
    <message>
        <source>Give the sender your key: File, Your keys and people.</source>
        <translation>보낸 사람에게 내 키를 알려 주십시오: 파일 메뉴, 내 키와 사람.</translation>
    </message>
    <message>
        <source>Give the start first.</source>
        <translation>시작을 먼저 적으십시오.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>계속</translation>
    </message>
    <message>
        <source>Go on with the rules alone.</source>
        <translation>규칙만으로 계속하십시오.</translation>
    </message>
    <message>
        <source>Go to it	Alt+Return</source>
        <translation>항목으로 이동	Alt+Return</translation>
    </message>
    <message>
        <source>Go to it (Alt+Return)</source>
        <translation>항목으로 이동(Alt+Return)</translation>
    </message>
    <message>
        <source>Go to the words</source>
        <translation>문구로 이동</translation>
    </message>
    <message>
        <source>Goes: {n}</source>
        <translation>보냄: {n}</translation>
    </message>
    <message>
        <source>Gone: the words are no longer in this text.</source>
        <translation>사라짐: 문구가 이 본문에 더 이상 없습니다.</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>좋음</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>묶기</translation>
    </message>
    <message>
        <source>Group by {column}</source>
        <translation>{column}별로 묶기</translation>
    </message>
    <message>
        <source>Grouped by {group}</source>
        <translation>묶음: {group}</translation>
    </message>
    <message>
        <source>Groups and views</source>
        <translation>묶음과 보기</translation>
    </message>
    <message>
        <source>Have its text recognised (OCR), then import the result.</source>
        <translation>문자 인식(OCR)을 한 뒤 그 결과를 가져오십시오.</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>개최됨</translation>
    </message>
    <message>
        <source>Held…</source>
        <translation>개최됨…</translation>
    </message>
    <message>
        <source>Help does not say this</source>
        <translation>도움말에 없는 말입니다</translation>
    </message>
    <message>
        <source>Help page</source>
        <translation>도움말 면</translation>
    </message>
    <message>
        <source>Help: {page}</source>
        <translation>도움말: {page}</translation>
    </message>
    <message>
        <source>Here, or in a working copy</source>
        <translation>여기에서, 또는 작업 사본에서</translation>
    </message>
    <message>
        <source>Hide the letters</source>
        <translation>글자 숨기기</translation>
    </message>
    <message>
        <source>Hide {column}</source>
        <translation>{column} 숨기기</translation>
    </message>
    <message>
        <source>High</source>
        <translation>높음</translation>
    </message>
    <message>
        <source>History</source>
        <translation>이력</translation>
    </message>
    <message>
        <source>Hours are 0 to 23, minutes 0 to 59.</source>
        <translation>시는 0~23, 분은 0~59입니다.</translation>
    </message>
    <message>
        <source>Hours before and after noon are 1 to 12.</source>
        <translation>오전·오후의 시는 1~12입니다.</translation>
    </message>
    <message>
        <source>How 3/4/2023 is read</source>
        <translation>3/4/2023을 읽는 방법</translation>
    </message>
    <message>
        <source>How it is shown</source>
        <translation>보는 방식</translation>
    </message>
    <message>
        <source>How sensitive</source>
        <translation>보안 등급</translation>
    </message>
    <message>
        <source>I&amp;mport {records}</source>
        <translation>{records} 가져오기(&amp;M)</translation>
    </message>
    <message>
        <source>If it is pictures of words, type them out.</source>
        <translation>글을 찍은 그림이면 직접 입력하십시오.</translation>
    </message>
    <message>
        <source>If the new key is truly theirs, forget the name first; else choose another name.</source>
        <translation>새 키가 정말 그 사람의 것이면 먼저 그 이름을 삭제하고, 아니면 다른 이름을 고르십시오.</translation>
    </message>
    <message>
        <source>If the sender reads out the same words to you, the package is theirs and nobody altered it.</source>
        <translation>보낸 사람이 같은 낱말을 불러 주면 그 사람이 보낸 패키지이고 아무도 고치지 않은 것입니다.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>Import a table: {name}</source>
        <translation>표 가져오기: {name}</translation>
    </message>
    <message>
        <source>Import as plain &amp;text instead</source>
        <translation>일반 텍스트로 가져오기(&amp;T)</translation>
    </message>
    <message>
        <source>Import as plain text</source>
        <translation>일반 텍스트로 가져오기</translation>
    </message>
    <message>
        <source>Import documents</source>
        <translation>문서 가져오기</translation>
    </message>
    <message>
        <source>Import its document.</source>
        <translation>그 문서를 가져오십시오.</translation>
    </message>
    <message>
        <source>Import the document first.</source>
        <translation>먼저 문서를 가져오십시오.</translation>
    </message>
    <message>
        <source>Import the very same document first.</source>
        <translation>먼저 똑같은 문서를 가져오십시오.</translation>
    </message>
    <message>
        <source>Import them</source>
        <translation>첨부 파일 가져오기</translation>
    </message>
    <message>
        <source>Import this text into this case</source>
        <translation>이 텍스트를 이 사건으로 가져오기</translation>
    </message>
    <message>
        <source>Import what came with “{title}”</source>
        <translation>“{title}”의 첨부 파일 가져오기</translation>
    </message>
    <message>
        <source>Import {count} {kind} from “{title}”</source>
        <translation>“{title}”에서 {kind} {count}건 가져오기</translation>
    </message>
    <message>
        <source>Import {name}</source>
        <translation>{name} 가져오기</translation>
    </message>
    <message numerus="yes">
        <source>Import {n} documents</source>
        <translation>
            <numerusform>문서 {n}건 가져오기</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import {n} documents into this case</source>
        <translation>
            <numerusform>문서 {n}건을 이 사건으로 가져오기</numerusform>
        </translation>
    </message>
    <message>
        <source>Import “{title}”</source>
        <translation>“{title}” 가져오기</translation>
    </message>
    <message>
        <source>Importing {records}</source>
        <translation>{records} 가져오는 중</translation>
    </message>
    <message>
        <source>Imports, checks and copies are listed here while they run, with what came of them.</source>
        <translation>가져오기, 점검, 복사가 진행되는 동안 여기에 나타나며, 결과도 함께 보입니다.</translation>
    </message>
    <message>
        <source>In office</source>
        <translation>재임</translation>
    </message>
    <message>
        <source>In the case already</source>
        <translation>이미 사건에 있음</translation>
    </message>
    <message>
        <source>In words: {words}</source>
        <translation>낱말로: {words}</translation>
    </message>
    <message numerus="yes">
        <source>In {n} days</source>
        <translation>
            <numerusform>{n}일 뒤</numerusform>
        </translation>
    </message>
    <message>
        <source>Install Caseapp {needs} or newer.</source>
        <translation>Caseapp {needs} 이상을 설치하십시오.</translation>
    </message>
    <message>
        <source>Install it with: pip install --require-hashes -r packaging/ner.lock</source>
        <translation>다음 명령으로 설치하십시오: pip install --require-hashes -r packaging/ner.lock</translation>
    </message>
    <message>
        <source>Install the newer Caseapp.</source>
        <translation>더 새로운 Caseapp을 설치하십시오.</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>프로그램을 다시 설치하십시오.</translation>
    </message>
    <message>
        <source>Install the program anew.</source>
        <translation>프로그램을 다시 설치하십시오.</translation>
    </message>
    <message>
        <source>Into “{name}”</source>
        <translation>“{name}”에 병합</translation>
    </message>
    <message>
        <source>Is called</source>
        <translation>가명</translation>
    </message>
    <message>
        <source>Issues as a tree</source>
        <translation>쟁점 계층</translation>
    </message>
    <message>
        <source>It</source>
        <translation>주석</translation>
    </message>
    <message>
        <source>It begins with “age1” and has 58 characters after that.</source>
        <translation>“age1”로 시작하고 그 뒤에 58자가 있습니다.</translation>
    </message>
    <message>
        <source>It begins with “ed25519:” and has 43 characters after that.</source>
        <translation>“ed25519:”로 시작하고 그 뒤에 43자가 있습니다.</translation>
    </message>
    <message>
        <source>It can fill: {names}.</source>
        <translation>채울 수 있는 것: {names}.</translation>
    </message>
    <message>
        <source>It cannot be joined here.</source>
        <translation>여기서는 참여할 수 없습니다.</translation>
    </message>
    <message>
        <source>It cannot be merged here.</source>
        <translation>여기서는 병합할 수 없습니다.</translation>
    </message>
    <message>
        <source>It cannot be opened here.</source>
        <translation>여기서는 열 수 없습니다.</translation>
    </message>
    <message>
        <source>It cannot be read here.</source>
        <translation>여기서는 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>It comes with the next snapshot of its writer.</source>
        <translation>작성자의 다음 스냅숏에 들어 옵니다.</translation>
    </message>
    <message>
        <source>It contains half a character (a lone surrogate).</source>
        <translation>반쪽짜리 문자(짝이 없는 서로게이트)가 있습니다.</translation>
    </message>
    <message>
        <source>It could not be read: {reason}.</source>
        <translation>읽지 못했습니다: {reason}.</translation>
    </message>
    <message>
        <source>It could not be read; it is tried again.</source>
        <translation>읽지 못했습니다. 다시 시도합니다.</translation>
    </message>
    <message>
        <source>It does not come again with these words</source>
        <translation>같은 문구로는 다시 추천하지 않습니다</translation>
    </message>
    <message>
        <source>It does not say on which text it stands.</source>
        <translation>어느 본문에 대한 것인지 적혀 있지 않습니다.</translation>
    </message>
    <message>
        <source>It has another date</source>
        <translation>날짜가 바뀜</translation>
    </message>
    <message>
        <source>It has {cells}; the table has {columns}.</source>
        <translation>이 행은 {cells}, 표는 {columns}입니다.</translation>
    </message>
    <message>
        <source>It has {count} pages; at most {most} are read.</source>
        <translation>{count}쪽이지만 {most}쪽까지만 읽습니다.</translation>
    </message>
    <message>
        <source>It is an older file; you see it as it was when you opened it.</source>
        <translation>이전 형식의 파일이며, 열었을 때의 모습이 보입니다.</translation>
    </message>
    <message>
        <source>It is asked again, after all others</source>
        <translation>다른 것을 모두 마친 뒤 다시 묻습니다</translation>
    </message>
    <message>
        <source>It is cancelled</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>It is damaged, or no PDF.</source>
        <translation>손상되었거나 PDF가 아닙니다.</translation>
    </message>
    <message>
        <source>It is damaged: {reason}.</source>
        <translation>손상되었습니다: {reason}.</translation>
    </message>
    <message>
        <source>It is gone</source>
        <translation>사라졌음</translation>
    </message>
    <message>
        <source>It is gone on with when the case is opened again.</source>
        <translation>사건 파일을 다시 열면 이어집니다.</translation>
    </message>
    <message>
        <source>It is locked with a password.</source>
        <translation>암호로 잠겨 있습니다.</translation>
    </message>
    <message>
        <source>It is not in the case.</source>
        <translation>사건에 없습니다.</translation>
    </message>
    <message>
        <source>It is not read.</source>
        <translation>읽지 않습니다.</translation>
    </message>
    <message>
        <source>It is not read. Do not trust it.</source>
        <translation>읽지 않습니다. 신뢰하지 마십시오.</translation>
    </message>
    <message>
        <source>It is of another version; save it again.</source>
        <translation>다른 버전의 배치입니다. 다시 저장하십시오.</translation>
    </message>
    <message>
        <source>It is open for reading only.</source>
        <translation>읽기 전용으로 열었습니다.</translation>
    </message>
    <message>
        <source>It is open for reading only; close it and open it again to retry.</source>
        <translation>읽기 전용으로 열려 있습니다. 다시 하려면 닫고 다시 여십시오.</translation>
    </message>
    <message>
        <source>It is planned</source>
        <translation>예정됨</translation>
    </message>
    <message>
        <source>It is postponed</source>
        <translation>연기됨</translation>
    </message>
    <message>
        <source>It is read when it is whole.</source>
        <translation>온전히 도착하면 읽습니다.</translation>
    </message>
    <message>
        <source>It is still open: what you were doing is kept, and stands as it was when you give its passphrase.</source>
        <translation>아직 열려 있습니다. 하던 일은 그대로 있으며, 암호문을 입력하면 그 자리에서 이어집니다.</translation>
    </message>
    <message>
        <source>It is tried again in some minutes.</source>
        <translation>몇 분 뒤에 다시 시도합니다.</translation>
    </message>
    <message>
        <source>It is tried again.</source>
        <translation>다시 시도합니다.</translation>
    </message>
    <message>
        <source>It is {name} {signs}</source>
        <translation>확정: {name} {signs}</translation>
    </message>
    <message>
        <source>It may not have arrived yet.</source>
        <translation>아직 도착하지 않았을 수 있습니다.</translation>
    </message>
    <message>
        <source>It may still be arriving: try again when it is there.</source>
        <translation>아직 도착하는 중일 수 있습니다. 도착한 뒤에 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>It names {address}.</source>
        <translation>{address}이(가) 적혀 있어야 합니다.</translation>
    </message>
    <message>
        <source>It needs a TextQuoteSelector with exact.</source>
        <translation>exact가 있는 TextQuoteSelector가 있어야 합니다.</translation>
    </message>
    <message>
        <source>It never was a copy of this case: who is the same as whom is proposed in “Same person?”.</source>
        <translation>이 사건의 사본이었던 적이 없습니다. 누가 누구와 같은지는 ‘동일 인물?’에서 제안합니다.</translation>
    </message>
    <message>
        <source>It shows your changes that are not published yet.</source>
        <translation>아직 반영하지 않은 내 변경이 보입니다.</translation>
    </message>
    <message>
        <source>It stands among the relations.</source>
        <translation>관계에 들어 있습니다.</translation>
    </message>
    <message>
        <source>It stands in the navigator.</source>
        <translation>탐색 창에 있습니다.</translation>
    </message>
    <message>
        <source>It stands in the newest text as it is.</source>
        <translation>가장 새로운 본문에 그대로 있습니다.</translation>
    </message>
    <message>
        <source>It waits for a document.</source>
        <translation>문서를 기다립니다.</translation>
    </message>
    <message>
        <source>It waits for what {name} did before.</source>
        <translation>{name}의 이전 작업을 기다립니다.</translation>
    </message>
    <message>
        <source>It waits for what {name} did.</source>
        <translation>{name}의 작업을 기다립니다.</translation>
    </message>
    <message>
        <source>It was held</source>
        <translation>개최됨</translation>
    </message>
    <message>
        <source>Its columns are: {names}.</source>
        <translation>열은 다음과 같습니다: {names}.</translation>
    </message>
    <message>
        <source>Its fields are: {names}.</source>
        <translation>필드는 다음과 같습니다: {names}.</translation>
    </message>
    <message>
        <source>Its history shows how it was.</source>
        <translation>이력에서 예전 상태를 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Its parts are nested too deeply.</source>
        <translation>구조가 너무 깊습니다.</translation>
    </message>
    <message numerus="yes">
        <source>Its quotes come from {n} independent origins</source>
        <translation>
            <numerusform>인용문의 독립 원출처는 {n}곳입니다</numerusform>
        </translation>
    </message>
    <message>
        <source>Its sheets are: {names}.</source>
        <translation>시트는 다음과 같습니다: {names}.</translation>
    </message>
    <message>
        <source>Its source must be urn:sha256: and the SHA-256.</source>
        <translation>출처(source)는 urn:sha256: 뒤에 SHA-256을 붙인 것이어야 합니다.</translation>
    </message>
    <message>
        <source>Its stance</source>
        <translation>입장</translation>
    </message>
    <message>
        <source>Jan</source>
        <comment>month, short</comment>
        <translation>1월</translation>
    </message>
    <message>
        <source>January</source>
        <comment>month</comment>
        <translation>1월</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>참여</translation>
    </message>
    <message>
        <source>Join a team folder</source>
        <translation>팀 폴더 참여</translation>
    </message>
    <message>
        <source>Join a team folder…</source>
        <translation>팀 폴더 참여…</translation>
    </message>
    <message>
        <source>Join it, or choose another.</source>
        <translation>그 팀에 참여하거나 다른 폴더를 고르십시오.</translation>
    </message>
    <message>
        <source>Join the groups</source>
        <translation>탭 묶음 합치기</translation>
    </message>
    <message>
        <source>Join the team in “{name}”</source>
        <translation>“{name}” 팀에 참여</translation>
    </message>
    <message>
        <source>Jul</source>
        <comment>month, short</comment>
        <translation>7월</translation>
    </message>
    <message>
        <source>July</source>
        <comment>month</comment>
        <translation>7월</translation>
    </message>
    <message>
        <source>Jun</source>
        <comment>month, short</comment>
        <translation>6월</translation>
    </message>
    <message>
        <source>June</source>
        <comment>month</comment>
        <translation>6월</translation>
    </message>
    <message>
        <source>Keep new ones beside the case, in “{folder}”</source>
        <translation>새 버전을 사건 파일 옆 “{folder}”에 보관</translation>
    </message>
    <message>
        <source>Keep the search “{title}”</source>
        <translation>검색 “{title}” 저장</translation>
    </message>
    <message>
        <source>Keep the template “{title}”</source>
        <translation>서식 “{title}” 저장</translation>
    </message>
    <message>
        <source>Keep the view “{title}”</source>
        <translation>보기 “{title}” 저장</translation>
    </message>
    <message>
        <source>Keep this view</source>
        <translation>이 보기 저장</translation>
    </message>
    <message>
        <source>Keep this view…</source>
        <translation>이 보기 저장…</translation>
    </message>
    <message>
        <source>Keep {value}, with all quotes</source>
        <translation>{value} 유지, 인용문 모두 포함</translation>
    </message>
    <message>
        <source>Keeps this search in the navigator, with a count</source>
        <translation>이 검색을 개수와 함께 탐색 창에 저장합니다</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>유지</translation>
    </message>
    <message>
        <source>Kept</source>
        <comment>when a version was kept</comment>
        <translation>보관한 때</translation>
    </message>
    <message>
        <source>Kept, restored, read</source>
        <translation>버전의 보관, 복원, 열람</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>키</translation>
    </message>
    <message>
        <source>Key of the person</source>
        <translation>그 사람의 키</translation>
    </message>
    <message>
        <source>Key {key}</source>
        <translation>키 {key}</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>항목 종류</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Known since</source>
        <translation>등록일</translation>
    </message>
    <message>
        <source>Lacks of yours</source>
        <translation>받지 못한 내 변경</translation>
    </message>
    <message>
        <source>Larger text (the same as Ctrl++)</source>
        <translation>글자 크게(Ctrl++와 같음)</translation>
    </message>
    <message>
        <source>Last heard of</source>
        <translation>마지막 소식</translation>
    </message>
    <message>
        <source>Last step here</source>
        <translation>여기 온 마지막 단계</translation>
    </message>
    <message>
        <source>Latitudes are N or S, longitudes E or W.</source>
        <translation>위도는 N 또는 S, 경도는 E 또는 W입니다.</translation>
    </message>
    <message>
        <source>Layout:</source>
        <translation>배치:</translation>
    </message>
    <message>
        <source>Leave out the columns that are not needed.</source>
        <translation>필요 없는 열을 빼십시오.</translation>
    </message>
    <message>
        <source>Leave out what would lose all its sources</source>
        <translation>출처를 모두 잃게 되는 것은 제외</translation>
    </message>
    <message>
        <source>Leave the value out.</source>
        <translation>그 값을 빼십시오.</translation>
    </message>
    <message>
        <source>Leave these rows &amp;out</source>
        <translation>이 행들을 빼기(&amp;O)</translation>
    </message>
    <message>
        <source>Leave “split” out.</source>
        <translation>“split”을 빼십시오.</translation>
    </message>
    <message>
        <source>Left out: {count}. The first: {first}</source>
        <translation>제외: {count}건. 첫째: {first}</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>참여 승인</translation>
    </message>
    <message>
        <source>Let somebody into the team</source>
        <translation>팀 참여 승인</translation>
    </message>
    <message>
        <source>Let “{name}” in</source>
        <translation>“{name}” 참여 승인</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>라이선스</translation>
    </message>
    <message>
        <source>Licence text</source>
        <translation>라이선스 전문</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>밝은 테마</translation>
    </message>
    <message>
        <source>Link to: type any name or alias</source>
        <translation>연결할 항목: 이름이나 별칭을 입력하십시오</translation>
    </message>
    <message>
        <source>Link to…</source>
        <translation>연결…</translation>
    </message>
    <message>
        <source>List the records to find it.</source>
        <translation>항목 목록에서 찾으십시오.</translation>
    </message>
    <message>
        <source>List the sources to find it.</source>
        <translation>출처 목록에서 찾으십시오.</translation>
    </message>
    <message>
        <source>Lists show one row with both names; both records stay</source>
        <translation>목록에는 두 이름이 있는 한 행으로 보이며, 두 항목은 그대로 남습니다</translation>
    </message>
    <message>
        <source>Load a mapping</source>
        <translation>매핑 불러오기</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>잠금</translation>
    </message>
    <message>
        <source>Lock after 15 idle minutes</source>
        <translation>15분 동안 사용하지 않으면 잠금</translation>
    </message>
    <message>
        <source>Lock after 5 idle minutes</source>
        <translation>5분 동안 사용하지 않으면 잠금</translation>
    </message>
    <message>
        <source>Lock after 60 idle minutes</source>
        <translation>60분 동안 사용하지 않으면 잠금</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>지금 잠금</translation>
    </message>
    <message>
        <source>Lock this case with a passphrase…</source>
        <translation>암호문으로 사건 파일 잠금…</translation>
    </message>
    <message>
        <source>Lock with a passphrase</source>
        <translation>암호문으로 잠금</translation>
    </message>
    <message>
        <source>Lock “{name}”</source>
        <translation>“{name}” 잠금</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>잠김</translation>
    </message>
    <message>
        <source>Locked – Caseapp</source>
        <translation>잠김 – Caseapp</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>위치 보기</translation>
    </message>
    <message>
        <source>Look again now</source>
        <translation>지금 다시 확인</translation>
    </message>
    <message>
        <source>Look at it once more.</source>
        <translation>다시 확인하십시오.</translation>
    </message>
    <message>
        <source>Look at the list again, and choose anew.</source>
        <translation>목록을 다시 보고 새로 고르십시오.</translation>
    </message>
    <message>
        <source>Look at the list again.</source>
        <translation>목록을 다시 보십시오.</translation>
    </message>
    <message>
        <source>Look at the list of the team.</source>
        <translation>팀 목록을 보십시오.</translation>
    </message>
    <message>
        <source>Look at the list of versions.</source>
        <translation>버전 목록을 보십시오.</translation>
    </message>
    <message>
        <source>Look at what is new again.</source>
        <translation>새로운 것을 다시 보십시오.</translation>
    </message>
    <message>
        <source>Look at “{name}”</source>
        <translation>“{name}” 보기</translation>
    </message>
    <message>
        <source>Look into the package “{name}”</source>
        <translation>“{name}” 패키지 살펴보기</translation>
    </message>
    <message>
        <source>Looked at: {what}.</source>
        <translation>점검한 것: {what}.</translation>
    </message>
    <message>
        <source>Looking through the case…</source>
        <translation>사건 파일을 살펴보는 중…</translation>
    </message>
    <message>
        <source>Look…</source>
        <translation>살펴보기…</translation>
    </message>
    <message>
        <source>Loses its sources: {n}</source>
        <translation>출처를 잃음: {n}</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>낮음</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>만든 때</translation>
    </message>
    <message>
        <source>Made independently of this case · {theirs}</source>
        <translation>이 사건과 따로 만들어짐 · {theirs}</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>메일</translation>
    </message>
    <message>
        <source>Make a new case of this text</source>
        <translation>이 텍스트로 새 사건 파일 만들기</translation>
    </message>
    <message numerus="yes">
        <source>Make a new case of {n} documents</source>
        <translation>
            <numerusform>문서 {n}건으로 새 사건 파일 만들기</numerusform>
        </translation>
    </message>
    <message>
        <source>Make a package</source>
        <translation>패키지 만들기</translation>
    </message>
    <message>
        <source>Make a package…</source>
        <translation>패키지 만들기…</translation>
    </message>
    <message>
        <source>Make a team folder</source>
        <translation>팀 폴더 만들기</translation>
    </message>
    <message>
        <source>Make a team folder in “{name}”</source>
        <translation>“{name}”에 팀 폴더 만들기</translation>
    </message>
    <message>
        <source>Make a team folder, or join one: menu File, Team.</source>
        <translation>팀 폴더를 만들거나 참여하십시오: 파일 메뉴, 팀.</translation>
    </message>
    <message>
        <source>Make a team folder…</source>
        <translation>팀 폴더 만들기…</translation>
    </message>
    <message>
        <source>Make the package “{name}”</source>
        <translation>“{name}” 패키지 만들기</translation>
    </message>
    <message>
        <source>Make the package…</source>
        <translation>패키지 만들기…</translation>
    </message>
    <message>
        <source>Make the team folder</source>
        <translation>팀 폴더 만들기</translation>
    </message>
    <message>
        <source>Make the team folder encrypted.</source>
        <translation>팀 폴더를 암호화하여 만드십시오.</translation>
    </message>
    <message>
        <source>Make “{title}” a newer version of “{other}”</source>
        <translation>“{title}” 문서를 “{other}”의 새 판으로 지정</translation>
    </message>
    <message>
        <source>Mappings (*.json);;All files (*)</source>
        <translation>매핑 (*.json);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Mar</source>
        <comment>month, short</comment>
        <translation>3월</translation>
    </message>
    <message>
        <source>March</source>
        <comment>month</comment>
        <translation>3월</translation>
    </message>
    <message>
        <source>Margin of {meeting}</source>
        <translation>{meeting} 계기</translation>
    </message>
    <message>
        <source>Margin of, channel</source>
        <translation>계기 행사, 채널</translation>
    </message>
    <message>
        <source>Mark all as reported</source>
        <translation>모두 보고함으로 표시</translation>
    </message>
    <message>
        <source>Mark all as seen</source>
        <translation>모두 확인함으로 표시</translation>
    </message>
    <message>
        <source>Mark as agreement or judgment</source>
        <translation>합의·판결로 표시</translation>
    </message>
    <message>
        <source>Mark as meeting</source>
        <translation>회담으로 표시</translation>
    </message>
    <message>
        <source>Mark as open item</source>
        <translation>조치 사항으로 표시</translation>
    </message>
    <message>
        <source>Mark as organisation</source>
        <translation>기관으로 표시</translation>
    </message>
    <message>
        <source>Mark as person</source>
        <translation>인물로 표시</translation>
    </message>
    <message>
        <source>Mark as place</source>
        <translation>장소로 표시</translation>
    </message>
    <message>
        <source>Mark as proposal</source>
        <translation>제안으로 표시</translation>
    </message>
    <message>
        <source>Mark as reported</source>
        <translation>보고함으로 표시</translation>
    </message>
    <message>
        <source>Mark as statement</source>
        <translation>발언으로 표시</translation>
    </message>
    <message>
        <source>Mark the right ones by hand.</source>
        <translation>맞는 것을 직접 표시하십시오.</translation>
    </message>
    <message>
        <source>Mark the selected words</source>
        <translation>선택한 문구 표시</translation>
    </message>
    <message>
        <source>Mark the words in a source first.</source>
        <translation>먼저 출처에서 문구를 표시하십시오.</translation>
    </message>
    <message>
        <source>Mark them by hand.</source>
        <translation>직접 표시하십시오.</translation>
    </message>
    <message>
        <source>Mark them there, and cite them.</source>
        <translation>그곳에서 표시하고 인용하십시오.</translation>
    </message>
    <message>
        <source>Mark words in a source, or add a record.</source>
        <translation>출처에서 문구를 표시하거나 항목을 추가하십시오.</translation>
    </message>
    <message>
        <source>Mark words in it, and press the letter of what they tell.</source>
        <translation>본문에서 문구를 선택하고, 그 문구가 말하는 것의 글자 키를 누르십시오.</translation>
    </message>
    <message>
        <source>Mark “{title}” as gone from the newest text</source>
        <translation>“{title}”: 가장 새로운 본문에서 사라짐으로 표시</translation>
    </message>
    <message>
        <source>Mark “{words}”</source>
        <translation>“{words}” 표시</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>May</source>
        <comment>month</comment>
        <translation>5월</translation>
    </message>
    <message>
        <source>May</source>
        <comment>month, short</comment>
        <translation>5월</translation>
    </message>
    <message>
        <source>Maybe</source>
        <translation>미정</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>보통</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>회담</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>회담</translation>
    </message>
    <message>
        <source>Meetings of the coming {n} days</source>
        <translation>앞으로 {n}일 동안의 회담</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>구성원</translation>
    </message>
    <message>
        <source>Members of the team</source>
        <translation>팀 구성원</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>메뉴</translation>
    </message>
    <message>
        <source>Merge a copy</source>
        <translation>사본 병합</translation>
    </message>
    <message>
        <source>Merge a copy…</source>
        <translation>사본 병합…</translation>
    </message>
    <message>
        <source>Merge into the open case…</source>
        <translation>열린 사건 파일에 병합…</translation>
    </message>
    <message>
        <source>Merge the case “{name}” into this one, or open it</source>
        <translation>사건 파일 “{name}”을(를) 이 사건에 병합하거나 열기</translation>
    </message>
    <message>
        <source>Merge “{name}” into the open case, or open it?</source>
        <translation>“{name}” 파일을 열린 사건에 병합하시겠습니까, 아니면 여시겠습니까?</translation>
    </message>
    <message>
        <source>Merge “{title}”</source>
        <translation>“{title}” 병합</translation>
    </message>
    <message>
        <source>Merge “{title}”: {added} new, {changed} changed, {deleted} deleted, {undecided} to decide</source>
        <translation>“{title}” 병합: 추가 {added}, 변경 {changed}, 삭제 {deleted}, 결정할 것 {undecided}</translation>
    </message>
    <message>
        <source>Merge: {name}</source>
        <translation>병합: {name}</translation>
    </message>
    <message>
        <source>Merged without a question</source>
        <translation>물을 것 없이 병합됨</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>병합…</translation>
    </message>
    <message>
        <source>Merging first shows what would change; nothing is written before you finish.</source>
        <translation>병합은 무엇이 바뀔지 먼저 보여 줍니다. 완료하기 전에는 아무것도 기록하지 않습니다.</translation>
    </message>
    <message>
        <source>Ministerial meeting</source>
        <translation>장관 회담</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>방식</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>월요일</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>월</translation>
    </message>
    <message>
        <source>Month: {field}</source>
        <translation>월: {field}</translation>
    </message>
    <message>
        <source>Months are 1 to 12.</source>
        <translation>월은 1~12입니다.</translation>
    </message>
    <message>
        <source>More for this page</source>
        <translation>이 면에 대한 더 많은 명령</translation>
    </message>
    <message>
        <source>More for this record</source>
        <translation>이 항목에 대한 더 많은 명령</translation>
    </message>
    <message>
        <source>More than one is called “{name}”.</source>
        <translation>“{name}”(이)라는 이름이 둘 이상입니다.</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>아래로</translation>
    </message>
    <message>
        <source>Move down	Alt+Down</source>
        <translation>아래로	Alt+Down</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>아래로(Alt+아래쪽 화살표)</translation>
    </message>
    <message>
        <source>Move here</source>
        <translation>여기로 옮기기</translation>
    </message>
    <message>
        <source>Move it to the versions</source>
        <translation>버전으로 옮기기</translation>
    </message>
    <message>
        <source>Move panes</source>
        <translation>창 옮기기</translation>
    </message>
    <message>
        <source>Move the tab to a window of its own</source>
        <translation>탭을 별도의 창으로</translation>
    </message>
    <message>
        <source>Move the tab to the next group</source>
        <translation>탭을 다음 묶음으로</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>옮길 열</translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>옮기기…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>위로</translation>
    </message>
    <message>
        <source>Move up	Alt+Up</source>
        <translation>위로	Alt+Up</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>위로(Alt+위쪽 화살표)</translation>
    </message>
    <message>
        <source>Moved: the same words were found at another place.</source>
        <translation>이동됨: 같은 문구를 다른 자리에서 찾았습니다.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Name a capital, or a zone such as Asia/Tokyo.</source>
        <translation>수도 이름이나 Asia/Tokyo 같은 시간대를 적으십시오.</translation>
    </message>
    <message>
        <source>Name of the person</source>
        <translation>그 사람의 이름</translation>
    </message>
    <message>
        <source>Name of the signer</source>
        <translation>서명자의 이름</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>서식의 이름</translation>
    </message>
    <message>
        <source>Name the earlier date first.</source>
        <translation>더 이른 날짜를 먼저 쓰십시오.</translation>
    </message>
    <message>
        <source>Name them by the words of their key.</source>
        <translation>키의 지문 낱말로 지정하십시오.</translation>
    </message>
    <message>
        <source>Name two records.</source>
        <translation>항목 둘을 지정하십시오.</translation>
    </message>
    <message>
        <source>Name, such as: Round of talks</source>
        <translation>이름(예: 협의 차수)</translation>
    </message>
    <message>
        <source>Name; a view of the same name becomes this one</source>
        <translation>이름(같은 이름의 보기는 이것으로 바뀝니다)</translation>
    </message>
    <message>
        <source>Name; one that is there is replaced:</source>
        <translation>이름(같은 이름이 있으면 바뀝니다):</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Names left: {n}</source>
        <translation>남은 이름: {n}</translation>
    </message>
    <message>
        <source>Names of authors</source>
        <translation>작성자 이름</translation>
    </message>
    <message>
        <source>Names of files</source>
        <translation>파일 이름</translation>
    </message>
    <message>
        <source>Names of those who stay still stand in words that go. Look at them, and replace them where need be.</source>
        <translation>제외한 사람의 이름이 보낼 글에 아직 남아 있습니다. 살펴보고 필요하면 바꾸십시오.</translation>
    </message>
    <message>
        <source>Narrower</source>
        <translation>더 좁게</translation>
    </message>
    <message>
        <source>Navigator</source>
        <translation>탐색 창</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>확인 필요</translation>
    </message>
    <message>
        <source>Never lock when idle</source>
        <translation>사용하지 않아도 잠그지 않음</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>새 사건 파일</translation>
    </message>
    <message>
        <source>New case for this text</source>
        <translation>이 텍스트를 담을 새 사건 파일</translation>
    </message>
    <message>
        <source>New case.case</source>
        <translation>새 사건.case</translation>
    </message>
    <message>
        <source>New case…</source>
        <translation>새 사건 파일…</translation>
    </message>
    <message>
        <source>New date</source>
        <translation>새 날짜</translation>
    </message>
    <message>
        <source>New date, if known</source>
        <translation>새 날짜(알고 있으면)</translation>
    </message>
    <message>
        <source>New here? Six short steps show the window on the sample case. You can stop at any time.</source>
        <translation>처음이십니까? 예제 사건 파일로 여섯 단계에 걸쳐 창을 짧게 안내합니다. 언제든 그만둘 수 있습니다.</translation>
    </message>
    <message>
        <source>New in the copy</source>
        <translation>사본에서 새로 온 것</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>새 키</translation>
    </message>
    <message>
        <source>New key for “{verb}”</source>
        <translation>“{verb}”의 새 키</translation>
    </message>
    <message>
        <source>New locked case</source>
        <translation>잠긴 새 사건 파일</translation>
    </message>
    <message>
        <source>New locked case…</source>
        <translation>잠긴 새 사건 파일…</translation>
    </message>
    <message>
        <source>New names</source>
        <translation>새 이름</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>새 암호문</translation>
    </message>
    <message>
        <source>New quotes: {new}. There already: {known}. Citations: {citations}.</source>
        <translation>새 인용문: {new}개. 이미 있던 것: {known}개. 인용: {citations}건.</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>새 창</translation>
    </message>
    <message>
        <source>New {kind}</source>
        <translation>새 {kind}</translation>
    </message>
    <message>
        <source>Newer version</source>
        <translation>새 판</translation>
    </message>
    <message>
        <source>Newer version of the text</source>
        <translation>본문의 다음 판</translation>
    </message>
    <message>
        <source>Newer version of this source…</source>
        <translation>이 출처의 새 판…</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>Next group of tabs</source>
        <translation>다음 탭 묶음</translation>
    </message>
    <message>
        <source>Next highlight</source>
        <translation>다음 강조</translation>
    </message>
    <message>
        <source>Next highlight (the same as Alt+Down)</source>
        <translation>다음 강조(Alt+아래쪽 화살표와 같음)</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>다음 쪽</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>다음 탭</translation>
    </message>
    <message>
        <source>Next unsourced sentence</source>
        <translation>근거로 쓰이지 않은 다음 문장</translation>
    </message>
    <message>
        <source>No beginning is known</source>
        <translation>시작일을 알 수 없음</translation>
    </message>
    <message>
        <source>No case is called that</source>
        <translation>그런 이름의 사건 파일이 없습니다</translation>
    </message>
    <message>
        <source>No case open</source>
        <translation>열린 사건 파일 없음</translation>
    </message>
    <message>
        <source>No case yet</source>
        <translation>아직 사건 파일이 없습니다</translation>
    </message>
    <message>
        <source>No copy is being merged</source>
        <translation>병합 중인 사본 없음</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>날짜 없음</translation>
    </message>
    <message>
        <source>No date is known</source>
        <translation>날짜를 알 수 없음</translation>
    </message>
    <message>
        <source>No date is set</source>
        <translation>정해진 날짜 없음</translation>
    </message>
    <message>
        <source>No day is known.</source>
        <translation>발행일을 알 수 없습니다.</translation>
    </message>
    <message>
        <source>No day is known; the text says “{words}”.</source>
        <translation>발행일을 알 수 없습니다. 본문에 적힌 날짜: “{words}”.</translation>
    </message>
    <message>
        <source>No day yet</source>
        <translation>날짜 미정</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>묶지 않음</translation>
    </message>
    <message>
        <source>No highlights yet: select words, press a letter</source>
        <translation>아직 강조가 없습니다. 문구를 선택하고 글자 키를 누르십시오</translation>
    </message>
    <message>
        <source>No issue</source>
        <translation>쟁점 없음</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>키 없음</translation>
    </message>
    <message>
        <source>No long work</source>
        <translation>진행 중인 작업이 없습니다</translation>
    </message>
    <message>
        <source>No meeting is planned or expected in the coming {n} days.</source>
        <translation>앞으로 {n}일 동안 예정되거나 예상되는 회담이 없습니다.</translation>
    </message>
    <message>
        <source>No meetings yet</source>
        <translation>아직 회담이 없습니다</translation>
    </message>
    <message>
        <source>No office known at this date</source>
        <translation>이 날짜의 직위를 알 수 없음</translation>
    </message>
    <message>
        <source>No office known on {date}.</source>
        <translation>{date}의 직위를 알 수 없습니다.</translation>
    </message>
    <message>
        <source>No open items</source>
        <translation>조치 사항이 없습니다</translation>
    </message>
    <message>
        <source>No other window can be opened: {reason}.</source>
        <translation>다른 창을 열 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>No page stands in a window of its own.</source>
        <translation>별도의 창에 있는 면이 없습니다.</translation>
    </message>
    <message>
        <source>No page was closed.</source>
        <translation>닫은 면이 없습니다.</translation>
    </message>
    <message>
        <source>No place is {zone} from UTC.</source>
        <translation>UTC와의 차이가 {zone}인 곳은 없습니다.</translation>
    </message>
    <message>
        <source>No private folder can be made: {reason}.</source>
        <translation>개인 폴더를 만들 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>No record has the tag “{tag}”.</source>
        <translation>“{tag}” 태그가 붙은 항목이 없습니다.</translation>
    </message>
    <message>
        <source>No record is chosen.</source>
        <translation>고른 항목이 없습니다.</translation>
    </message>
    <message>
        <source>No record rests on these words yet.</source>
        <translation>아직 이 문구를 근거로 한 항목이 없습니다.</translation>
    </message>
    <message>
        <source>No row of the table can become a record.</source>
        <translation>항목이 될 수 있는 행이 없습니다.</translation>
    </message>
    <message>
        <source>No snapshot can be written to “{folder}”: {reason}.</source>
        <translation>“{folder}”에 스냅숏을 쓸 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>No source for: {fields}</source>
        <translation>출처 없는 필드: {fields}</translation>
    </message>
    <message>
        <source>No source yet</source>
        <translation>아직 출처가 없습니다</translation>
    </message>
    <message>
        <source>No sources yet</source>
        <translation>아직 출처가 없습니다</translation>
    </message>
    <message>
        <source>No suggestions yet</source>
        <translation>추천 항목이 아직 없습니다</translation>
    </message>
    <message>
        <source>No text is in front.</source>
        <translation>앞에 열린 본문이 없습니다.</translation>
    </message>
    <message>
        <source>No time zone: name the place, or write it after the time, as in “Japan time”.</source>
        <translation>시간대가 없습니다. 장소를 적거나 “일본 시간”처럼 시각 뒤에 적으십시오.</translation>
    </message>
    <message>
        <source>No version can be kept in “{folder}”: {reason}.</source>
        <translation>“{folder}”에 버전을 보관할 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>No version of the file was kept: {reason}</source>
        <translation>파일 버전을 보관하지 못했습니다: {reason}</translation>
    </message>
    <message>
        <source>No version was kept yet. One is kept when a case is opened, while it is changed, and at closing.</source>
        <translation>아직 보관된 버전이 없습니다. 사건 파일을 열 때, 바꾸는 동안, 닫을 때 버전을 보관합니다.</translation>
    </message>
    <message>
        <source>No words are selected.</source>
        <translation>선택한 문구가 없습니다.</translation>
    </message>
    <message>
        <source>No words back the meeting: “{title}”.</source>
        <translation>회담을 뒷받침하는 문구가 없습니다: “{title}”.</translation>
    </message>
    <message>
        <source>No words back this record yet.</source>
        <translation>아직 이 항목을 뒷받침하는 문구가 없습니다.</translation>
    </message>
    <message>
        <source>No words were found in this document.</source>
        <translation>이 문서에서 글을 찾지 못했습니다.</translation>
    </message>
    <message>
        <source>No words were found in this page.</source>
        <translation>이 페이지에서 글을 찾지 못했습니다.</translation>
    </message>
    <message>
        <source>No words yet</source>
        <translation>아직 문구 없음</translation>
    </message>
    <message>
        <source>No working copy can be kept in “{folder}”: {reason}.</source>
        <translation>“{folder}”에 작업 사본을 둘 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>Nobody asks to be let in as “{name}”.</source>
        <translation>“{name}”(이)라는 이름의 참여 요청이 없습니다.</translation>
    </message>
    <message>
        <source>Nobody in the case is called “{words}”. Choose, create or take it as not named.</source>
        <translation>사건에 “{words}” 이름을 가진 이가 없습니다. 고르거나, 만들거나, 이름 미상으로 두십시오.</translation>
    </message>
    <message>
        <source>Nobody is known by the name “{name}”.</source>
        <translation>“{name}”(이)라는 이름으로 등록된 사람이 없습니다.</translation>
    </message>
    <message>
        <source>Nobody is known to have the machines to guess it.</source>
        <translation>이것을 알아맞힐 장비를 갖춘 곳은 알려진 바 없습니다.</translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation>명시된 주체 없음</translation>
    </message>
    <message numerus="yes">
        <source>None of its {n} pages holds text: it is a scan or holds pictures alone.</source>
        <translation>
            <numerusform>{n}쪽 모두 글이 없습니다. 스캔본이거나 그림만 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>None of the records was changed.</source>
        <translation>어느 항목도 바뀌지 않았습니다.</translation>
    </message>
    <message>
        <source>Not encrypted.</source>
        <translation>암호화되지 않음.</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>찾을 수 없음</translation>
    </message>
    <message>
        <source>Not imported:</source>
        <translation>가져오지 않은 것:</translation>
    </message>
    <message>
        <source>Not named</source>
        <translation>이름 미상</translation>
    </message>
    <message>
        <source>Not named in the sources</source>
        <translation>출처에 이름 없음</translation>
    </message>
    <message>
        <source>Not named: “{title}”</source>
        <translation>이름 미상: “{title}”</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>나중에</translation>
    </message>
    <message>
        <source>Not read in this mailbox, of {count} messages: {numbers}. {reason}</source>
        <translation>이 사서함의 메일 {count}통 가운데 읽지 못한 것: {numbers}. {reason}</translation>
    </message>
    <message>
        <source>Not these records</source>
        <translation>제외할 항목</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Note on “{title}”</source>
        <translation>“{title}”에 경과 메모</translation>
    </message>
    <message>
        <source>Note {title}</source>
        <translation>{title} 기록</translation>
    </message>
    <message>
        <source>Noted as a copy: the two count as one origin.</source>
        <translation>사본으로 기록했습니다. 둘은 원출처 하나로 셉니다.</translation>
    </message>
    <message>
        <source>Noted: {title}</source>
        <translation>기록함: {title}</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Notes on records and quotes, and reasons of decisions</source>
        <translation>항목과 인용문의 메모, 판단의 이유</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>묶지 않음</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>고른 항목이 없습니다</translation>
    </message>
    <message>
        <source>Nothing could be drafted: {reason}.</source>
        <translation>항목을 추천하지 못했습니다: {reason}.</translation>
    </message>
    <message>
        <source>Nothing dated after</source>
        <translation>이날보다 뒤인 것 제외</translation>
    </message>
    <message>
        <source>Nothing dated before</source>
        <translation>이날보다 앞선 것 제외</translation>
    </message>
    <message>
        <source>Nothing falls due this week.</source>
        <translation>이번 주에 기한이 되는 것이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing here is otherwise by it</source>
        <translation>여기서 달라진 것 없음</translation>
    </message>
    <message>
        <source>Nothing here needs your attention.</source>
        <translation>확인이 필요한 것이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>아직 아무것도 없습니다</translation>
    </message>
    <message>
        <source>Nothing in the case is called “{words}”. Choose from the list, or create it there.</source>
        <translation>사건에 “{words}”(이)라는 항목이 없습니다. 목록에서 고르거나 목록에서 새로 만드십시오.</translation>
    </message>
    <message>
        <source>Nothing in the newest text is like these words.</source>
        <translation>가장 새로운 본문에 이 문구와 비슷한 것이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing is called that. Try another word, or part of a name.</source>
        <translation>그런 이름이 없습니다. 다른 낱말이나 이름의 일부를 입력해 보십시오.</translation>
    </message>
    <message>
        <source>Nothing is chosen: once more, and {field} is emptied in {records}.</source>
        <translation>고른 것이 없습니다. 한 번 더 누르면 {records}의 {field} 필드를 비웁니다.</translation>
    </message>
    <message>
        <source>Nothing is claimed done.</source>
        <translation>이행 주장 상태인 조치 사항이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing is compared yet</source>
        <translation>아직 비교한 것 없음</translation>
    </message>
    <message>
        <source>Nothing is different</source>
        <translation>달라진 것 없음</translation>
    </message>
    <message>
        <source>Nothing is fetched from or sent to the network.</source>
        <translation>네트워크로 아무것도 주고받지 않습니다.</translation>
    </message>
    <message>
        <source>Nothing is new</source>
        <translation>새로운 것이 없습니다</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>미결 조치 사항이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing is overdue.</source>
        <translation>기한이 지난 것이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing is to be decided</source>
        <translation>결정할 것 없음</translation>
    </message>
    <message>
        <source>Nothing is written before you finish. Merging the same copy again changes nothing.</source>
        <translation>완료하기 전에는 아무것도 기록하지 않습니다. 같은 사본을 다시 병합해도 바뀌는 것은 없습니다.</translation>
    </message>
    <message>
        <source>Nothing is {status}.</source>
        <translation>‘{status}’ 상태인 조치 사항이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing matches the filter</source>
        <translation>필터에 맞는 것이 없습니다</translation>
    </message>
    <message>
        <source>Nothing matches the filter.</source>
        <translation>필터에 맞는 것이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing of it was kept.</source>
        <translation>남겨진 것은 없습니다.</translation>
    </message>
    <message>
        <source>Nothing says who made a step (“{label}”).</source>
        <translation>누가 한 단계인지 적혀 있지 않습니다(“{label}”).</translation>
    </message>
    <message>
        <source>Nothing stands here.</source>
        <translation>여기에는 아무것도 없습니다.</translation>
    </message>
    <message>
        <source>Nothing that is tagged</source>
        <translation>이 태그가 붙은 것 제외</translation>
    </message>
    <message numerus="yes">
        <source>Nothing to decide, {n} put as maybe</source>
        <translation>
            <numerusform>판단할 것 없음, 미정 {n}건</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed; the log has the details.</source>
        <translation>아무것도 바뀌지 않았습니다. 자세한 내용은 로그에 있습니다.</translation>
    </message>
    <message>
        <source>Nothing was decided about “{title}” and “{other}”.</source>
        <translation>“{title}”, “{other}”에 대한 판단이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing was done yet</source>
        <translation>아직 한 일이 없습니다</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>찾은 것이 없습니다</translation>
    </message>
    <message>
        <source>Nothing was found in this text</source>
        <translation>이 본문에서 찾은 것이 없습니다</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>찾은 것이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing would go. Widen the rules.</source>
        <translation>보낼 것이 없습니다. 규칙을 넓히십시오.</translation>
    </message>
    <message>
        <source>Nov</source>
        <comment>month, short</comment>
        <translation>11월</translation>
    </message>
    <message>
        <source>November</source>
        <comment>month</comment>
        <translation>11월</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>Oct</source>
        <comment>month, short</comment>
        <translation>10월</translation>
    </message>
    <message>
        <source>October</source>
        <comment>month</comment>
        <translation>10월</translation>
    </message>
    <message>
        <source>Of the marked words at the caret</source>
        <translation>커서 위치에 표시된 문구에 해당합니다</translation>
    </message>
    <message>
        <source>Of the whole window</source>
        <translation>창 전체에 적용합니다</translation>
    </message>
    <message>
        <source>Of {count} files in this message, the first {most} were read.</source>
        <translation>이 메일의 파일 {count}개 가운데 처음 {most}개를 읽었습니다.</translation>
    </message>
    <message>
        <source>Office at the time</source>
        <translation>당시 직위</translation>
    </message>
    <message>
        <source>Office on</source>
        <translation>특정일의 직위</translation>
    </message>
    <message>
        <source>Offices</source>
        <translation>직위</translation>
    </message>
    <message>
        <source>Older steps…</source>
        <translation>더 오래된 단계…</translation>
    </message>
    <message>
        <source>Older version of the text</source>
        <translation>본문의 이전 판</translation>
    </message>
    <message>
        <source>On behalf of</source>
        <translation>대리 대상</translation>
    </message>
    <message>
        <source>On the machine “{machine}”</source>
        <translation>컴퓨터 “{machine}”</translation>
    </message>
    <message>
        <source>On the proposal</source>
        <translation>대상 제안</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>오는 중</translation>
    </message>
    <message>
        <source>One line a record, with what, who and when</source>
        <translation>항목마다 한 줄로 무엇을, 누가, 언제</translation>
    </message>
    <message>
        <source>One of the records</source>
        <translation>항목 가운데 하나</translation>
    </message>
    <message>
        <source>One quote after another</source>
        <translation>인용문을 하나씩 차례로</translation>
    </message>
    <message>
        <source>Only an excerpt can be cited.</source>
        <translation>발췌만 인용할 수 있습니다.</translation>
    </message>
    <message>
        <source>Only if</source>
        <translation>전제 조건</translation>
    </message>
    <message>
        <source>Only if {condition}</source>
        <translation>전제 조건: {condition}</translation>
    </message>
    <message>
        <source>Only mentions it</source>
        <translation>언급만 함</translation>
    </message>
    <message>
        <source>Only records of one kind can be the same.</source>
        <translation>같은 종류의 항목만 같은 대상일 수 있습니다.</translation>
    </message>
    <message>
        <source>Only these records</source>
        <translation>이 항목만</translation>
    </message>
    <message>
        <source>Only these sources</source>
        <translation>이 출처만</translation>
    </message>
    <message>
        <source>Only what is public</source>
        <translation>공개만</translation>
    </message>
    <message>
        <source>Only what is tagged</source>
        <translation>이 태그가 붙은 것만</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation>사건 파일 열기</translation>
    </message>
    <message>
        <source>Open a case…</source>
        <translation>사건 파일 열기…</translation>
    </message>
    <message>
        <source>Open a source first.</source>
        <translation>먼저 출처를 여십시오.</translation>
    </message>
    <message>
        <source>Open all</source>
        <translation>모두 펼치기</translation>
    </message>
    <message>
        <source>Open and closed</source>
        <translation>미결과 종결</translation>
    </message>
    <message>
        <source>Open it and copy its text.</source>
        <translation>열어서 글을 복사하십시오.</translation>
    </message>
    <message>
        <source>Open it and print it to a new PDF.</source>
        <translation>열어서 새 PDF로 인쇄하십시오.</translation>
    </message>
    <message>
        <source>Open it in a browser and save the page again.</source>
        <translation>브라우저에서 열어 페이지를 다시 저장하십시오.</translation>
    </message>
    <message>
        <source>Open it in a mail program and save it again.</source>
        <translation>메일 프로그램에서 열어 다시 저장하십시오.</translation>
    </message>
    <message>
        <source>Open it in a mail program and save its parts.</source>
        <translation>메일 프로그램에서 열어 부분별로 저장하십시오.</translation>
    </message>
    <message>
        <source>Open it in the program it was made with.</source>
        <translation>만든 프로그램에서 여십시오.</translation>
    </message>
    <message>
        <source>Open it where it may be written; it is made then.</source>
        <translation>쓰기가 허용된 곳에서 열면 색인이 만들어집니다.</translation>
    </message>
    <message>
        <source>Open item</source>
        <translation>조치 사항</translation>
    </message>
    <message>
        <source>Open items</source>
        <translation>조치 사항</translation>
    </message>
    <message>
        <source>Open items as a board</source>
        <translation>조치 사항 보드</translation>
    </message>
    <message>
        <source>Open items with who owes them, since when, and until when. One is done only with the words that close it.</source>
        <translation>누가 언제부터 언제까지 이행해야 하는지 보여 주는 조치 사항입니다. 종결 근거가 되는 문구가 있어야만 완료됩니다.</translation>
    </message>
    <message>
        <source>Open that source instead.</source>
        <translation>그 출처를 여십시오.</translation>
    </message>
    <message>
        <source>Open the case “{name}”</source>
        <translation>사건 파일 “{name}” 열기</translation>
    </message>
    <message>
        <source>Open the closed tab again</source>
        <translation>닫은 탭 다시 열기</translation>
    </message>
    <message>
        <source>Open the item again</source>
        <translation>조치 사항 다시 열기</translation>
    </message>
    <message>
        <source>Open the other text first.</source>
        <translation>먼저 다른 본문을 여십시오.</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>예제 열기</translation>
    </message>
    <message>
        <source>Open the sample case</source>
        <translation>예제 사건 파일 열기</translation>
    </message>
    <message>
        <source>Open the sample case to look around, or begin one of your own.</source>
        <translation>예제 사건 파일을 열어 둘러보거나 자신의 사건 파일을 시작하십시오.</translation>
    </message>
    <message>
        <source>Open what the highlight backs</source>
        <translation>강조가 뒷받침하는 항목 열기</translation>
    </message>
    <message>
        <source>Open {address} outside Caseapp</source>
        <translation>Caseapp 밖에서 {address} 열기</translation>
    </message>
    <message>
        <source>OpenDocument text</source>
        <translation>OpenDocument 텍스트</translation>
    </message>
    <message>
        <source>Opened for reading only.</source>
        <translation>읽기 전용으로 열었습니다.</translation>
    </message>
    <message>
        <source>Opens the version it was marked in</source>
        <translation>표시했던 판을 엽니다</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>기관</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>기관</translation>
    </message>
    <message>
        <source>Original documents</source>
        <translation>원본 문서</translation>
    </message>
    <message>
        <source>Original title</source>
        <translation>원제</translation>
    </message>
    <message>
        <source>Other dates</source>
        <translation>그 밖의 날짜</translation>
    </message>
    <message>
        <source>Other date…</source>
        <translation>다른 날짜…</translation>
    </message>
    <message>
        <source>Other fields of this {kind}</source>
        <translation>이 항목({kind})의 다른 필드</translation>
    </message>
    <message numerus="yes">
        <source>Others changed {n} parts of this since; they were left as they are.</source>
        <translation>
            <numerusform>그 뒤 다른 사람이 이 가운데 {n}곳을 바꾸었으므로 그대로 두었습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Others leave something to be decided.</source>
        <translation>결정할 것이 남은 문서도 있습니다.</translation>
    </message>
    <message>
        <source>Others work on this case through a folder that is synchronised</source>
        <translation>동기화되는 폴더를 통해 다른 사람과 이 사건을 함께 작업합니다</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>기한 초과</translation>
    </message>
    <message>
        <source>Overdue items</source>
        <translation>기한 초과 조치 사항</translation>
    </message>
    <message>
        <source>Overdue, due, coming and changed</source>
        <translation>기한 초과, 기한 임박, 예정, 변경</translation>
    </message>
    <message>
        <source>Overdue: {due}</source>
        <translation>기한 초과: {due}</translation>
    </message>
    <message>
        <source>Overdue: “{title}”.</source>
        <translation>기한 초과: “{title}”.</translation>
    </message>
    <message>
        <source>Owed by</source>
        <translation>이행 주체</translation>
    </message>
    <message>
        <source>Owed by anyone</source>
        <translation>모든 이행 주체</translation>
    </message>
    <message>
        <source>Owed by → owed to</source>
        <translation>이행 주체 → 이행 상대</translation>
    </message>
    <message>
        <source>Owed to</source>
        <translation>이행 상대</translation>
    </message>
    <message>
        <source>Owed to anyone</source>
        <translation>모든 이행 상대</translation>
    </message>
    <message>
        <source>Own task</source>
        <translation>자체 과제</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>쪽</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>이전 쪽</translation>
    </message>
    <message>
        <source>Page {number} cannot be drawn: {reason}</source>
        <translation>{number}쪽을 그릴 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>Page {number} of {total}</source>
        <translation>{number}/{total}쪽</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>쪽</translation>
    </message>
    <message>
        <source>Pages found</source>
        <translation>찾은 면</translation>
    </message>
    <message numerus="yes">
        <source>Pages {numbers} hold no text (a scan?).</source>
        <translation>
            <numerusform>글이 없는 쪽(스캔본?): {numbers}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pages, group {n}</source>
        <translation>면, 묶음 {n}</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>지급 주체</translation>
    </message>
    <message>
        <source>Panes</source>
        <translation>창</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>구성 요소</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>상위 항목</translation>
    </message>
    <message>
        <source>Part of the file cannot be read. {reason}</source>
        <translation>파일의 일부를 읽을 수 없습니다. {reason}</translation>
    </message>
    <message>
        <source>Part of the file is damaged: what stands there is wrong or missing. Restore a version, or a backup copy.</source>
        <translation>파일의 일부가 손상되었습니다. 그 자리의 내용이 틀렸거나 없습니다. 버전이나 백업 사본을 복원하십시오.</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>참석자</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>당사자</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>구성 요소</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>당사자</translation>
    </message>
    <message>
        <source>Paste text as a source</source>
        <translation>텍스트를 출처로 붙여넣기</translation>
    </message>
    <message>
        <source>People, meetings, statements and open items are drafted from a text; you accept them, nobody else.</source>
        <translation>본문에서 인물, 회담, 발언, 조치 사항을 찾아 추천합니다. 수락은 직접 하며, 저절로 되지 않습니다.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>인물</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>인물</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>전화 통화</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>장소</translation>
    </message>
    <message>
        <source>Place the quote anew.</source>
        <translation>인용문을 다시 놓으십시오.</translation>
    </message>
    <message>
        <source>Place “{title}” at “{words}”</source>
        <translation>“{title}”의 위치를 “{words}” 자리로 지정</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>장소</translation>
    </message>
    <message>
        <source>Places the quote at proposal {number}</source>
        <translation>인용문을 후보 {number}에 놓습니다</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>일반 텍스트</translation>
    </message>
    <message>
        <source>Plain text or Markdown</source>
        <translation>일반 텍스트 또는 Markdown</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>예정됨</translation>
    </message>
    <message>
        <source>Planned, expected</source>
        <translation>예정됨, 예상됨</translation>
    </message>
    <message>
        <source>Planned…</source>
        <translation>예정됨…</translation>
    </message>
    <message>
        <source>Positions on it</source>
        <translation>제안에 대한 입장</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>직위</translation>
    </message>
    <message>
        <source>Postponed, cancelled</source>
        <translation>연기됨, 취소됨</translation>
    </message>
    <message>
        <source>Postponed…</source>
        <translation>연기됨…</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>직위</translation>
    </message>
    <message>
        <source>Posts held</source>
        <translation>재임 직위</translation>
    </message>
    <message>
        <source>Precedent of</source>
        <translation>선례로 삼은 항목</translation>
    </message>
    <message>
        <source>Press the new key; Escape leaves it as it is.</source>
        <translation>새 키를 누르십시오. Escape를 누르면 그대로 둡니다.</translation>
    </message>
    <message>
        <source>Press {palette} and type: any verb, any record by any of its names, any page of help.</source>
        <translation>다음을 눌러 입력하십시오: {palette}. 모든 명령, 모든 이름의 항목, 모든 도움말을 찾을 수 있습니다.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>미리 보기</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>Previous group of tabs</source>
        <translation>이전 탭 묶음</translation>
    </message>
    <message>
        <source>Previous highlight</source>
        <translation>이전 강조</translation>
    </message>
    <message>
        <source>Previous highlight, when nothing is selected</source>
        <translation>이전 강조(선택한 문구가 없을 때)</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>이전 탭</translation>
    </message>
    <message>
        <source>Previous unsourced sentence</source>
        <translation>근거로 쓰이지 않은 이전 문장</translation>
    </message>
    <message>
        <source>Printed page beside the text</source>
        <translation>본문 옆에 인쇄 면 보기</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>진행 상황</translation>
    </message>
    <message>
        <source>Progress of {job}</source>
        <translation>{job} 진행 상황</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>제안</translation>
    </message>
    <message>
        <source>Proposal {number}: {words}</source>
        <translation>후보 {number}: {words}</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>제안</translation>
    </message>
    <message>
        <source>Proposed from the values; you decide.</source>
        <translation>값을 바탕으로 한 제안이며, 결정은 직접 합니다.</translation>
    </message>
    <message>
        <source>Proposer</source>
        <translation>제안자</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>발행일</translation>
    </message>
    <message>
        <source>Published:</source>
        <translation>발행일:</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>발행처</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>보류</translation>
    </message>
    <message>
        <source>Qt is used under the LGPL 3.0 as shared libraries, which you may replace by your own. They stand in
{folder}</source>
        <translation>Qt는 LGPL 3.0에 따라 공유 라이브러리로 쓰이며, 직접 만든 것으로 바꿀 수 있습니다. 라이브러리가 있는 폴더:
{folder}</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>끝내기</translation>
    </message>
    <message>
        <source>Quote {number}</source>
        <translation>인용문 {number}</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>인용문</translation>
    </message>
    <message>
        <source>Quotes as Web Annotations (*.jsonld)</source>
        <translation>인용문, 웹 주석 형식 (*.jsonld)</translation>
    </message>
    <message>
        <source>Quotes move along where they stand</source>
        <translation>문구가 그대로 남은 인용문은 새 판으로 함께 옮겨집니다</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>다시 읽기</translation>
    </message>
    <message>
        <source>Read as UTF-16 without a byte-order mark; check that the characters look right.</source>
        <translation>바이트 순서 표시가 없는 UTF-16으로 읽었습니다. 글자가 맞는지 확인하십시오.</translation>
    </message>
    <message>
        <source>Read as {name}; check that the characters look right.</source>
        <translation>{name}(으)로 읽었습니다. 글자가 맞는지 확인하십시오.</translation>
    </message>
    <message>
        <source>Read in {zone} time</source>
        <translation>{zone} 시간으로 읽기</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>읽기 전용</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>읽기 창</translation>
    </message>
    <message>
        <source>Reading it needs more than 1 GB of memory.</source>
        <translation>읽는 데 메모리가 1 GB 넘게 필요합니다.</translation>
    </message>
    <message>
        <source>Reading it took longer than {seconds} seconds.</source>
        <translation>읽는 데 {seconds}초가 넘게 걸렸습니다.</translation>
    </message>
    <message>
        <source>Reading it was called off.</source>
        <translation>읽기를 취소했습니다.</translation>
    </message>
    <message>
        <source>Reading layout</source>
        <translation>읽기 배치</translation>
    </message>
    <message>
        <source>Reading the text…</source>
        <translation>본문을 읽는 중…</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>{name} 읽는 중</translation>
    </message>
    <message>
        <source>Reading {n} of {total}: {name}</source>
        <translation>{n}/{total} 읽는 중: {name}</translation>
    </message>
    <message>
        <source>Reading “{name}”…</source>
        <translation>“{name}” 읽는 중…</translation>
    </message>
    <message>
        <source>Reads the newest text of this source again</source>
        <translation>이 출처의 최신 본문을 다시 읽습니다</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>Reason for the decision</source>
        <translation>결정의 이유</translation>
    </message>
    <message>
        <source>Reason, kept with the decision (optional)</source>
        <translation>이유, 결정과 함께 보관(선택)</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>최근</translation>
    </message>
    <message>
        <source>Recent cases</source>
        <translation>최근 사건 파일</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>Record {number} of the plan has no ref.</source>
        <translation>계획의 항목 {number}에 ref가 없습니다.</translation>
    </message>
    <message>
        <source>Record {number} of the plan is not an object.</source>
        <translation>계획의 항목 {number}: 객체가 아닙니다.</translation>
    </message>
    <message>
        <source>Records that may be one and the same</source>
        <translation>같은 대상일 수 있는 항목들</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message numerus="yes">
        <source>Redo {n} steps</source>
        <translation>
            <numerusform>{n}단계 다시 실행</numerusform>
        </translation>
    </message>
    <message>
        <source>Redo: {label}</source>
        <translation>다시 실행: {label}</translation>
    </message>
    <message>
        <source>Reference {number} of {count} cannot be read, so none was taken.</source>
        <translation>참고 문헌 {count}건 가운데 {number}번을 읽을 수 없어 하나도 가져오지 않았습니다.</translation>
    </message>
    <message>
        <source>References (CSL-JSON)</source>
        <translation>참고 문헌(CSL-JSON)</translation>
    </message>
    <message>
        <source>References (RIS)</source>
        <translation>참고 문헌(RIS)</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>거부</translation>
    </message>
    <message numerus="yes">
        <source>Reject {n} suggestions</source>
        <translation>
            <numerusform>추천 항목 {n}개 거부</numerusform>
        </translation>
    </message>
    <message>
        <source>Reject “{title}”</source>
        <translation>추천 항목 “{title}” 거부</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>거부됨</translation>
    </message>
    <message>
        <source>Rejected; it does not come again with these words</source>
        <translation>거부됨. 같은 문구로는 다시 추천하지 않습니다</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>관계</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>관계</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>신뢰도</translation>
    </message>
    <message>
        <source>Remove	Del</source>
        <translation>제거	Del</translation>
    </message>
    <message>
        <source>Remove a source of “{title}”</source>
        <translation>“{title}”의 출처 하나 제거</translation>
    </message>
    <message>
        <source>Remove a view</source>
        <translation>보기 제거</translation>
    </message>
    <message>
        <source>Remove from this list</source>
        <translation>이 목록에서 제거</translation>
    </message>
    <message>
        <source>Remove the passphrase, or make an encrypted team folder for a copy of the case.</source>
        <translation>암호문을 제거하거나 사건 파일의 사본으로 암호화된 팀 폴더를 만드십시오.</translation>
    </message>
    <message>
        <source>Remove the search “{title}”</source>
        <translation>검색 “{title}” 제거</translation>
    </message>
    <message>
        <source>Remove the template “{title}”</source>
        <translation>서식 “{title}” 제거</translation>
    </message>
    <message>
        <source>Remove the view “{title}”</source>
        <translation>보기 “{title}” 제거</translation>
    </message>
    <message>
        <source>Remove this link (Del)</source>
        <translation>이 단계 제거(Del)</translation>
    </message>
    <message>
        <source>Remove this row (Del on the closed row)</source>
        <translation>이 행 제거(접힌 행에서 Del)</translation>
    </message>
    <message>
        <source>Remove this search</source>
        <translation>이 검색 제거</translation>
    </message>
    <message>
        <source>Remove this source</source>
        <translation>이 출처 제거</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>이름 변경</translation>
    </message>
    <message>
        <source>Rename one of them there, or the cell.</source>
        <translation>그곳에서 하나의 이름을 바꾸거나 칸을 고치십시오.</translation>
    </message>
    <message>
        <source>Rename the template “{title}”</source>
        <translation>서식 “{title}” 이름 변경</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>다시 열기</translation>
    </message>
    <message>
        <source>Replace all of them</source>
        <translation>모두 바꾸기</translation>
    </message>
    <message>
        <source>Replace this name, too</source>
        <translation>이 이름도 바꾸기</translation>
    </message>
    <message>
        <source>Reschedule “{title}”</source>
        <translation>“{title}”의 일정 변경</translation>
    </message>
    <message>
        <source>Reset the layout</source>
        <translation>배치 초기화</translation>
    </message>
    <message>
        <source>Resolved from the dateline.</source>
        <translation>발신일을 기준으로 풀이했습니다.</translation>
    </message>
    <message>
        <source>Respondent</source>
        <translation>피청구인</translation>
    </message>
    <message>
        <source>Restore a backup copy of it.</source>
        <translation>백업 사본을 복원하십시오.</translation>
    </message>
    <message>
        <source>Restore the record as it was here</source>
        <translation>이때의 상태로 항목 복원</translation>
    </message>
    <message>
        <source>Restore this value of {field}</source>
        <translation>{field} 필드의 이 값 복원</translation>
    </message>
    <message>
        <source>Restore {fields} of “{title}”</source>
        <translation>“{title}”의 {fields} 복원</translation>
    </message>
    <message>
        <source>Restore “{title}” as it was</source>
        <translation>“{title}”의 예전 상태 복원</translation>
    </message>
    <message>
        <source>Restores the deleted record that is chosen</source>
        <translation>고른 삭제된 항목을 되살립니다</translation>
    </message>
    <message>
        <source>Return edits, Del removes, Alt+Left and Alt+Right or dragging move it</source>
        <translation>Return: 편집, Del: 제거, Alt+왼쪽·오른쪽 화살표 또는 끌기: 이동</translation>
    </message>
    <message>
        <source>Return goes there, Del takes it off</source>
        <translation>Return을 누르면 그곳으로 가고, Del을 누르면 뺍니다</translation>
    </message>
    <message>
        <source>Return shows the record in the window.</source>
        <translation>Return 키로 항목을 창에서 봅니다.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>검토</translation>
    </message>
    <message>
        <source>Review them</source>
        <translation>검토</translation>
    </message>
    <message>
        <source>Rich text</source>
        <translation>서식 있는 텍스트</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>이용 권리</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>역할</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>행</translation>
    </message>
    <message>
        <source>Row {number} has more than {most} columns.</source>
        <translation>{number}행의 열이 {most}개보다 많습니다.</translation>
    </message>
    <message>
        <source>Row {number}, {problem}</source>
        <translation>{number}행, {problem}</translation>
    </message>
    <message>
        <source>Run a check on it.</source>
        <translation>파일을 점검하십시오.</translation>
    </message>
    <message>
        <source>Run a check on the case.</source>
        <translation>사건 파일을 점검하십시오.</translation>
    </message>
    <message>
        <source>S&amp;heet</source>
        <translation>시트(&amp;H)</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>발언일</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>같음</translation>
    </message>
    <message>
        <source>Same as</source>
        <translation>같은 대상</translation>
    </message>
    <message>
        <source>Same as {others}</source>
        <translation>같은 대상: {others}</translation>
    </message>
    <message>
        <source>Same change on both sides</source>
        <translation>양쪽에서 똑같이 변경</translation>
    </message>
    <message>
        <source>Sample case</source>
        <translation>예제 사건 파일</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>토요일</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>사본 저장</translation>
    </message>
    <message>
        <source>Save a copy to change it.</source>
        <translation>바꾸려면 사본을 저장하십시오.</translation>
    </message>
    <message>
        <source>Save a copy where you may write.</source>
        <translation>쓰기가 허용된 곳에 사본을 저장하십시오.</translation>
    </message>
    <message>
        <source>Save a copy without the password.</source>
        <translation>암호 없는 사본을 저장하십시오.</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>사본 저장…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>PDF로 저장…</translation>
    </message>
    <message>
        <source>Save as a template</source>
        <translation>서식으로 저장</translation>
    </message>
    <message>
        <source>Save as list</source>
        <translation>목록으로 저장</translation>
    </message>
    <message>
        <source>Save as text…</source>
        <translation>텍스트로 저장…</translation>
    </message>
    <message>
        <source>Save it again as UTF-8 and retry.</source>
        <translation>UTF-8로 다시 저장한 뒤 다시 해 보십시오.</translation>
    </message>
    <message>
        <source>Save it again in the program it was made with, or as CSV.</source>
        <translation>만든 프로그램에서 다시 저장하거나 CSV로 저장하십시오.</translation>
    </message>
    <message>
        <source>Save it again in the program it was made with, or copy its words and paste them.</source>
        <translation>만든 프로그램에서 다시 저장하거나 글을 복사하여 붙여넣으십시오.</translation>
    </message>
    <message>
        <source>Save it again in the program it was made with, or save its text as a text file.</source>
        <translation>만든 프로그램에서 다시 저장하거나 글을 텍스트 파일로 저장하십시오.</translation>
    </message>
    <message>
        <source>Save it as .xlsx or CSV.</source>
        <translation>.xlsx나 CSV로 저장하십시오.</translation>
    </message>
    <message>
        <source>Save it as UTF-8 and import it again.</source>
        <translation>UTF-8로 저장하여 다시 가져오십시오.</translation>
    </message>
    <message>
        <source>Save it as UTF-8.</source>
        <translation>UTF-8로 저장하십시오.</translation>
    </message>
    <message>
        <source>Save it as a text file, or copy its words and paste them.</source>
        <translation>텍스트 파일로 저장하거나 글을 복사하여 붙여넣으십시오.</translation>
    </message>
    <message>
        <source>Save it as text first.</source>
        <translation>먼저 텍스트로 저장하십시오.</translation>
    </message>
    <message>
        <source>Save it without one and import it again.</source>
        <translation>암호 없이 저장하여 다시 가져오십시오.</translation>
    </message>
    <message>
        <source>Save the comparison</source>
        <translation>비교 결과 저장</translation>
    </message>
    <message>
        <source>Save the files in it from a mail program, and import them.</source>
        <translation>메일 프로그램에서 첨부 파일을 저장하여 가져오십시오.</translation>
    </message>
    <message>
        <source>Save the keyboard</source>
        <translation>키보드 저장</translation>
    </message>
    <message>
        <source>Save the mapping</source>
        <translation>매핑 저장</translation>
    </message>
    <message>
        <source>Save the plan as UTF-8.</source>
        <translation>계획을 UTF-8로 저장하십시오.</translation>
    </message>
    <message>
        <source>Save the record as a template…</source>
        <translation>항목을 서식으로 저장…</translation>
    </message>
    <message>
        <source>Save the table again in the program it was made with, or as an Excel file.</source>
        <translation>표를 만든 프로그램에서 다시 저장하거나 Excel 파일로 저장하십시오.</translation>
    </message>
    <message>
        <source>Save the template</source>
        <translation>서식 저장</translation>
    </message>
    <message>
        <source>Save this layout</source>
        <translation>이 배치 저장</translation>
    </message>
    <message>
        <source>Save this layout as…</source>
        <translation>이 배치를 이름 붙여 저장…</translation>
    </message>
    <message>
        <source>Save {plainer} and import that.</source>
        <translation>{plainer} 저장하여 가져오십시오.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>저장 중…</translation>
    </message>
    <message>
        <source>Say the date, also one that is not exact, such as: spring 2023.</source>
        <translation>날짜를 적으십시오. 2023년 봄처럼 정확하지 않아도 됩니다.</translation>
    </message>
    <message>
        <source>Say what a quote does for “{title}”</source>
        <translation>“{title}”에 대한 인용문의 역할 지정</translation>
    </message>
    <message>
        <source>Say which by its id: {ids}.</source>
        <translation>어느 것인지 ID로 지정하십시오: {ids}.</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>문자</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>검색</translation>
    </message>
    <message>
        <source>Search all words for “{words}”</source>
        <translation>전체에서 “{words}” 검색</translation>
    </message>
    <message>
        <source>Search does not find “{title}” as it is.</source>
        <translation>“{title}”: 지금 내용대로 검색되지 않습니다.</translation>
    </message>
    <message>
        <source>Search finds a record that is not there.</source>
        <translation>없는 항목이 검색됩니다.</translation>
    </message>
    <message>
        <source>Search for a few telling words.</source>
        <translation>특징이 되는 낱말 몇 개로 검색하십시오.</translation>
    </message>
    <message>
        <source>Search needs a word to look for beside those to leave out.</source>
        <translation>검색에는 뺄 낱말 말고도 찾을 낱말이 있어야 합니다.</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>검색 또는 명령 실행</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>검색 결과</translation>
    </message>
    <message>
        <source>Search the case</source>
        <translation>사건 검색</translation>
    </message>
    <message>
        <source>Search the whole case</source>
        <translation>사건 전체 검색</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>검색</translation>
    </message>
    <message>
        <source>See resources/plan.schema.json.</source>
        <translation>resources/plan.schema.json을 보십시오.</translation>
    </message>
    <message>
        <source>Select the words first.</source>
        <translation>먼저 문구를 선택하십시오.</translation>
    </message>
    <message>
        <source>Select the words in a source first.</source>
        <translation>먼저 출처에서 문구를 선택하십시오.</translation>
    </message>
    <message>
        <source>Select the words that close it in a source</source>
        <translation>출처에서 종결 근거가 되는 문구를 선택합니다</translation>
    </message>
    <message>
        <source>Select the words that close “{title}” in a source.</source>
        <translation>출처에서 “{title}” 종결의 근거가 되는 문구를 선택하십시오.</translation>
    </message>
    <message>
        <source>Select them in a source and press Ctrl+Return.</source>
        <translation>출처에서 선택하고 Ctrl+Return을 누르십시오.</translation>
    </message>
    <message>
        <source>Select words in a source and cite them for this record.</source>
        <translation>출처에서 문구를 선택하여 이 항목에 인용하십시오.</translation>
    </message>
    <message>
        <source>Select words in a source and press A, or add an open item.</source>
        <translation>출처에서 문구를 선택하고 A 키를 누르거나, 조치 사항을 추가하십시오.</translation>
    </message>
    <message>
        <source>Select words in a source and press M, or add a meeting.</source>
        <translation>출처에서 문구를 선택하고 M 키를 누르거나, 회담을 추가하십시오.</translation>
    </message>
    <message>
        <source>Select words in a text and press M for a meeting, S for a statement, A for an open item. The mark keeps the exact words; hover it to see what it backs.</source>
        <translation>본문에서 문구를 선택하고 회담은 M, 발언은 S, 조치 사항은 A 키를 누릅니다. 표시는 문구를 있는 그대로 간직합니다. 포인터를 올리면 무엇을 뒷받침하는지 보입니다.</translation>
    </message>
    <message>
        <source>Selects it</source>
        <translation>해당 문장을 선택합니다</translation>
    </message>
    <message>
        <source>Send us the backup copy.</source>
        <translation>백업 사본을 보내 주십시오.</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>보안 등급</translation>
    </message>
    <message>
        <source>Sensitivity, notes, tags</source>
        <translation>보안 등급, 메모, 태그</translation>
    </message>
    <message>
        <source>Sep</source>
        <comment>month, short</comment>
        <translation>9월</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>쉼표로 구분</translation>
    </message>
    <message>
        <source>September</source>
        <comment>month</comment>
        <translation>9월</translation>
    </message>
    <message>
        <source>Set the day</source>
        <translation>날짜 정하기</translation>
    </message>
    <message>
        <source>Set the open item to claimed done</source>
        <translation>조치 사항을 ‘이행 주장’으로 변경</translation>
    </message>
    <message>
        <source>Set to</source>
        <translation>상태 변경</translation>
    </message>
    <message>
        <source>Set to superseded</source>
        <translation>대체됨으로 변경</translation>
    </message>
    <message>
        <source>Set to {status}</source>
        <translation>상태 변경: {status}</translation>
    </message>
    <message>
        <source>Set “{title}” to {status}</source>
        <translation>“{title}”의 상태 변경: {status}</translation>
    </message>
    <message>
        <source>Share a copy as “{name}”</source>
        <translation>“{name}”(으)로 사본 공유</translation>
    </message>
    <message>
        <source>Share a copy of “{name}”</source>
        <translation>“{name}” 사본 공유</translation>
    </message>
    <message>
        <source>Share a copy…</source>
        <translation>사본 공유…</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>시트</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Show older steps</source>
        <translation>더 오래된 단계 보기</translation>
    </message>
    <message>
        <source>Show problems</source>
        <translation>문제 보기</translation>
    </message>
    <message>
        <source>Show the old text</source>
        <translation>이전 본문 보기</translation>
    </message>
    <message>
        <source>Show the whole record</source>
        <translation>항목 전체 보기</translation>
    </message>
    <message>
        <source>Show {list}</source>
        <translation>{list} 보기</translation>
    </message>
    <message numerus="yes">
        <source>Show {n} problems</source>
        <translation>
            <numerusform>문제 {n}건 보기</numerusform>
        </translation>
    </message>
    <message>
        <source>Show {title}</source>
        <translation>{title} 보기</translation>
    </message>
    <message>
        <source>Shows one of the others</source>
        <translation>다른 항목 가운데 하나를 보여 줍니다</translation>
    </message>
    <message>
        <source>Shows proposal {number} in the text</source>
        <translation>본문에서 후보 {number}의 자리를 보여 줍니다</translation>
    </message>
    <message>
        <source>Shows the other record</source>
        <translation>다른 항목을 보여 줍니다</translation>
    </message>
    <message>
        <source>Shows the versions side by side</source>
        <translation>두 값을 나란히 보여 줍니다</translation>
    </message>
    <message>
        <source>Shows “{title}” in the inspector</source>
        <translation>“{title}” 항목을 상세 정보 창에 보여 줍니다</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>측</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>시작일</translation>
    </message>
    <message>
        <source>Since I last looked: not marked yet</source>
        <translation>마지막으로 본 뒤: 아직 표시 없음</translation>
    </message>
    <message>
        <source>Since I last looked: {when}</source>
        <translation>마지막으로 본 뒤: {when}</translation>
    </message>
    <message>
        <source>Since a day, or since you last looked</source>
        <translation>정한 날부터, 또는 마지막으로 본 뒤부터</translation>
    </message>
    <message>
        <source>Since a day…</source>
        <translation>정한 날부터…</translation>
    </message>
    <message>
        <source>Since the beginning</source>
        <translation>처음부터</translation>
    </message>
    <message>
        <source>Since the last report: not marked yet</source>
        <translation>마지막 보고 뒤: 아직 표시 없음</translation>
    </message>
    <message>
        <source>Since the last report: {when}</source>
        <translation>마지막 보고 뒤: {when}</translation>
    </message>
    <message>
        <source>Since the merge of “{title}”, {when}</source>
        <translation>“{title}” 병합 뒤: {when}</translation>
    </message>
    <message>
        <source>Since this day</source>
        <translation>이날부터</translation>
    </message>
    <message>
        <source>Since when</source>
        <translation>언제부터</translation>
    </message>
    <message>
        <source>Since {when}</source>
        <translation>{when}부터</translation>
    </message>
    <message>
        <source>Single letters and the other keys of the reader are shown here; they cannot be changed.</source>
        <translation>읽기 창의 한 글자 키와 그 밖의 키도 여기에 나오며, 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <source>Single letters work in the reader: those that mark need selected words.</source>
        <translation>한 글자 키는 읽기 창에서 쓰입니다. 표시하는 키는 문구를 선택해야 합니다.</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>글자 작게</translation>
    </message>
    <message>
        <source>Some places in the file are damaged; shown as �.</source>
        <translation>파일의 일부가 손상되어 �로 표시했습니다.</translation>
    </message>
    <message>
        <source>Some rows have problems: correct the mapping, or leave them out.</source>
        <translation>문제가 있는 행이 있습니다. 매핑을 고치거나 그 행을 빼십시오.</translation>
    </message>
    <message>
        <source>Somebody who goes without a name</source>
        <translation>이름을 가릴 사람</translation>
    </message>
    <message>
        <source>Something else was done meanwhile.</source>
        <translation>그사이에 다른 것이 바뀌었습니다.</translation>
    </message>
    <message>
        <source>Sort downwards</source>
        <translation>내림차순 정렬</translation>
    </message>
    <message>
        <source>Sort upwards</source>
        <translation>오름차순 정렬</translation>
    </message>
    <message>
        <source>Sorts from {first} to {last}.</source>
        <translation>정렬 범위: {first} – {last}.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>Source of the suggestions</source>
        <translation>추천 항목의 출처</translation>
    </message>
    <message>
        <source>Source of {field}</source>
        <translation>{field}의 출처</translation>
    </message>
    <message>
        <source>Source text</source>
        <translation>출처 본문</translation>
    </message>
    <message>
        <source>Source {letter}</source>
        <translation>인물 {letter}</translation>
    </message>
    <message>
        <source>Source, issue, place</source>
        <translation>출처, 쟁점, 장소</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>Sources and their texts, names, notes, statements and open items, in every script.</source>
        <translation>출처와 본문, 이름, 메모, 발언, 조치 사항을 모든 문자로 검색합니다.</translation>
    </message>
    <message>
        <source>Sources as CSL-JSON (*.json)</source>
        <translation>출처, CSL-JSON 형식 (*.json)</translation>
    </message>
    <message>
        <source>Sources as RIS (*.ris)</source>
        <translation>출처, RIS 형식 (*.ris)</translation>
    </message>
    <message>
        <source>Sources, meetings, actors and the rest, each with its count. Under “Needs attention” stands what is overdue and what has no source. Click one to open it.</source>
        <translation>출처, 회담, 행위자 등이 개수와 함께 나옵니다. ‘확인 필요’ 아래에는 기한이 지난 것과 출처가 없는 것이 있습니다. 클릭하면 열립니다.</translation>
    </message>
    <message>
        <source>South Korea – Japan talks on forced labour, February 2023. Safe to change.</source>
        <translation>2023년 2월 강제동원 문제에 관한 한일 협의. 마음대로 고쳐도 됩니다.</translation>
    </message>
    <message>
        <source>Spans count Unicode code points of the text as stored.</source>
        <translation>구간은 저장된 본문의 유니코드 코드 포인트로 셉니다.</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>발언자</translation>
    </message>
    <message>
        <source>Speaker, not named</source>
        <translation>익명 발언자</translation>
    </message>
    <message>
        <source>Split above</source>
        <translation>위쪽으로 나누기</translation>
    </message>
    <message>
        <source>Split below</source>
        <translation>아래쪽으로 나누기</translation>
    </message>
    <message>
        <source>Split it and import the parts.</source>
        <translation>나누어 부분별로 가져오십시오.</translation>
    </message>
    <message>
        <source>Split it in the mail program, and import the parts.</source>
        <translation>메일 프로그램에서 나누어 부분별로 가져오십시오.</translation>
    </message>
    <message>
        <source>Split it, or save {plainer}.</source>
        <translation>나누거나 {plainer} 저장하십시오.</translation>
    </message>
    <message>
        <source>Split it.</source>
        <translation>나누십시오.</translation>
    </message>
    <message>
        <source>Split the document.</source>
        <translation>문서를 나누십시오.</translation>
    </message>
    <message>
        <source>Split the plan.</source>
        <translation>계획을 나누십시오.</translation>
    </message>
    <message>
        <source>Split to the left</source>
        <translation>왼쪽으로 나누기</translation>
    </message>
    <message>
        <source>Split to the right</source>
        <translation>오른쪽으로 나누기</translation>
    </message>
    <message>
        <source>Split: this page beside the others</source>
        <translation>나누기: 이 면을 다른 면 옆에</translation>
    </message>
    <message>
        <source>Stance of {party}</source>
        <translation>{party}의 입장</translation>
    </message>
    <message>
        <source>Stance on it</source>
        <translation>찬반 입장</translation>
    </message>
    <message>
        <source>Standard columns, no groups</source>
        <translation>기본 열, 묶지 않음</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Start: paste text here to begin a case with it</source>
        <translation>시작: 여기에 텍스트를 붙여넣으면 그 텍스트로 사건 파일을 시작합니다</translation>
    </message>
    <message>
        <source>State</source>
        <translation>국가</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>발언</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>발언</translation>
    </message>
    <message>
        <source>States</source>
        <translation>국가</translation>
    </message>
    <message>
        <source>States and places</source>
        <translation>국가와 장소</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Status cannot be “{status}”.</source>
        <translation>상태는 “{status}”일 수 없습니다.</translation>
    </message>
    <message>
        <source>Stays: {n}</source>
        <translation>제외: {n}</translation>
    </message>
    <message>
        <source>Step {number} (“{label}”) is not as it was written; undoing it may go wrong.</source>
        <translation>단계 {number}(“{label}”): 기록된 때와 다릅니다. 실행을 취소하면 잘못될 수 있습니다.</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>부제</translation>
    </message>
    <message>
        <source>Suggest again</source>
        <translation>다시 추천</translation>
    </message>
    <message numerus="yes">
        <source>Suggest {n} rejected ones again</source>
        <translation>
            <numerusform>거부한 추천 항목 {n}개 다시 추천</numerusform>
        </translation>
    </message>
    <message>
        <source>Suggest “{title}” again</source>
        <translation>추천 항목 “{title}” 다시 추천</translation>
    </message>
    <message>
        <source>Suggested, not accepted yet.</source>
        <translation>추천 항목입니다. 아직 수락하지 않았습니다.</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>추천 항목</translation>
    </message>
    <message>
        <source>Suggestions cannot be accepted.</source>
        <translation>추천 항목을 수락할 수 없습니다.</translation>
    </message>
    <message>
        <source>Suggestions from the text in front; you accept them</source>
        <translation>앞에 있는 본문에서 항목을 추천합니다. 수락은 직접 합니다</translation>
    </message>
    <message>
        <source>Summit</source>
        <translation>정상회담</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>일요일</translation>
    </message>
    <message>
        <source>Supersedes</source>
        <translation>대체한 제안</translation>
    </message>
    <message>
        <source>T&amp;itle</source>
        <translation>제목(&amp;I)</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>표</translation>
    </message>
    <message>
        <source>Tabs</source>
        <translation>탭</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>태그</translation>
    </message>
    <message numerus="yes">
        <source>Tag {n} records “{tag}”</source>
        <translation>
            <numerusform>항목 {n}개에 태그 “{tag}” 추가</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag {records}</source>
        <translation>{records}에 태그 추가</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Take a single value that it set, or the record as it was before or after the merge.</source>
        <translation>그 단계에서 정한 값 하나를 되살리거나, 병합 전 또는 병합 후의 항목을 되살리십시오.</translation>
    </message>
    <message>
        <source>Take apart</source>
        <translation>분리</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation>빼기</translation>
    </message>
    <message>
        <source>Take off {words}</source>
        <translation>{words} 빼기</translation>
    </message>
    <message>
        <source>Take one of the values here; the field can be edited in its form afterwards.</source>
        <translation>여기서 값 하나를 고르십시오. 필드는 나중에 양식에서 편집할 수 있습니다.</translation>
    </message>
    <message>
        <source>Take one of them apart first.</source>
        <translation>먼저 둘 가운데 하나를 분리하십시오.</translation>
    </message>
    <message>
        <source>Take several steps back at once</source>
        <translation>여러 단계를 한꺼번에 되돌립니다</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>둘러보기</translation>
    </message>
    <message numerus="yes">
        <source>Take the {n} offices held then</source>
        <translation>
            <numerusform>당시 직위 {n}개 채우기</numerusform>
        </translation>
    </message>
    <message>
        <source>Take this</source>
        <translation>이것 사용</translation>
    </message>
    <message>
        <source>Take this value</source>
        <translation>이 값 사용</translation>
    </message>
    <message>
        <source>Take {zone}</source>
        <translation>{zone} 쓰기</translation>
    </message>
    <message>
        <source>Take “{title}” apart</source>
        <translation>“{title}” 분리</translation>
    </message>
    <message>
        <source>Takes this name; how the text has it stays as another</source>
        <translation>이 이름을 씁니다. 본문에 적힌 이름은 별칭으로 남습니다</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>팀</translation>
    </message>
    <message>
        <source>Team folder</source>
        <translation>팀 폴더</translation>
    </message>
    <message>
        <source>Team: not reached</source>
        <translation>팀: 접근 안 됨</translation>
    </message>
    <message>
        <source>Tell them apart.</source>
        <translation>구별되게 하십시오.</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>서식</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>용어</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>본문</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>텍스트 (*.txt)</translation>
    </message>
    <message>
        <source>Text at {percent} %</source>
        <translation>글자 크기 {percent}%</translation>
    </message>
    <message>
        <source>Text version</source>
        <translation>본문 판</translation>
    </message>
    <message>
        <source>Text, PDF, Word, web page or mail: read on this computer, into a new case. Ctrl+V adds a copied text.</source>
        <translation>텍스트, PDF, Word, 웹 페이지, 메일: 이 컴퓨터에서 읽어 새 사건 파일에 넣습니다. Ctrl+V는 복사한 텍스트를 넣습니다.</translation>
    </message>
    <message>
        <source>Text, PDF, Word, web pages, mail and more</source>
        <translation>텍스트, PDF, Word, 웹 페이지, 메일 등</translation>
    </message>
    <message>
        <source>Text, references and quotes are verified</source>
        <translation>본문, 참조, 인용문을 검증합니다</translation>
    </message>
    <message>
        <source>That did not work: {error}.</source>
        <translation>실패했습니다: {error}.</translation>
    </message>
    <message>
        <source>That did not work: {reason}.</source>
        <translation>실패했습니다: {reason}.</translation>
    </message>
    <message>
        <source>That did not work; the log has the details.</source>
        <translation>실패했습니다. 자세한 내용은 로그에 있습니다.</translation>
    </message>
    <message>
        <source>That is no key. Press one key together with Ctrl, Alt or Shift, or a function key.</source>
        <translation>키가 아닙니다. Ctrl, Alt, Shift와 함께 키 하나를 누르거나 기능 키를 누르십시오.</translation>
    </message>
    <message>
        <source>The analyst&apos;s date.</source>
        <translation>분석자가 정한 날짜입니다.</translation>
    </message>
    <message>
        <source>The case as it is now</source>
        <translation>지금의 사건</translation>
    </message>
    <message>
        <source>The case cannot be written: {reason}.</source>
        <translation>사건 파일을 기록할 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>The case could not be read.</source>
        <translation>사건 파일을 읽지 못했습니다.</translation>
    </message>
    <message>
        <source>The case could not be read: {reason}.</source>
        <translation>사건 파일을 읽지 못했습니다: {reason}.</translation>
    </message>
    <message>
        <source>The case is closed.</source>
        <translation>사건 파일이 닫혔습니다.</translation>
    </message>
    <message numerus="yes">
        <source>The case is sound. {n} remarks: see Needs attention.</source>
        <translation>
            <numerusform>사건 파일에 이상이 없습니다. 살펴볼 점 {n}건: ‘확인 필요’를 보십시오.</numerusform>
        </translation>
    </message>
    <message>
        <source>The case is still being written. Close it again in a moment.</source>
        <translation>사건 파일을 아직 기록하고 있습니다. 잠시 뒤 다시 닫으십시오.</translation>
    </message>
    <message>
        <source>The case never had a record under this id.</source>
        <translation>이 ID의 항목은 사건에 있었던 적이 없습니다.</translation>
    </message>
    <message>
        <source>The case of this team has a passphrase. Ask a member for it.</source>
        <translation>이 팀의 사건 파일에는 암호문이 있습니다. 구성원에게 문의하십시오.</translation>
    </message>
    <message>
        <source>The case was changed while a copy of it was made.</source>
        <translation>사본을 만드는 동안 사건 파일이 바뀌었습니다.</translation>
    </message>
    <message>
        <source>The collection holds no page of annotations.</source>
        <translation>모음에 주석의 면이 없습니다.</translation>
    </message>
    <message>
        <source>The comparison as text</source>
        <translation>비교 결과 텍스트</translation>
    </message>
    <message>
        <source>The comparison was copied as text.</source>
        <translation>비교 결과를 텍스트로 복사했습니다.</translation>
    </message>
    <message>
        <source>The conflict</source>
        <translation>충돌</translation>
    </message>
    <message>
        <source>The copy is damaged: its history holds records in part.</source>
        <translation>사본이 손상되었습니다: 이력에 항목의 일부만 있습니다.</translation>
    </message>
    <message>
        <source>The copy of “{name}” is not sound.</source>
        <translation>“{name}”의 사본이 온전하지 않습니다.</translation>
    </message>
    <message>
        <source>The copy quotes words that its text does not hold: “{words}”.</source>
        <translation>사본이 인용한 문구가 그 본문에 없습니다: “{words}”.</translation>
    </message>
    <message>
        <source>The date is empty.</source>
        <translation>날짜가 비어 있습니다.</translation>
    </message>
    <message>
        <source>The day the case is seen from is no day: “{as_of}”.</source>
        <translation>사건의 기준일이 날짜가 아닙니다: “{as_of}”.</translation>
    </message>
    <message>
        <source>The disk could not read or write “{name}”.</source>
        <translation>디스크가 “{name}” 파일을 읽거나 쓰지 못했습니다.</translation>
    </message>
    <message>
        <source>The disk is full; nothing of this step was written.</source>
        <translation>디스크가 가득 찼습니다. 이 단계는 하나도 기록되지 않았습니다.</translation>
    </message>
    <message>
        <source>The documents could not be read: {reason}.</source>
        <translation>문서를 읽지 못했습니다: {reason}.</translation>
    </message>
    <message>
        <source>The due date has passed</source>
        <translation>기한이 지났습니다</translation>
    </message>
    <message>
        <source>The encoding of some words is not known.</source>
        <translation>일부 글의 인코딩을 알 수 없습니다.</translation>
    </message>
    <message>
        <source>The evidence of “{ref}” is not an object.</source>
        <translation>“{ref}”의 근거가 객체가 아닙니다.</translation>
    </message>
    <message>
        <source>The evidence of “{ref}” needs start, end and exact.</source>
        <translation>“{ref}”의 근거에는 start, end, exact가 있어야 합니다.</translation>
    </message>
    <message>
        <source>The extra for names, [ner], is not installed.</source>
        <translation>이름을 찾는 추가 기능([ner])이 설치되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>The fields of a {kind} are missing.</source>
        <translation>{kind} 항목의 필드가 없습니다.</translation>
    </message>
    <message>
        <source>The fields of “{ref}” are not an object.</source>
        <translation>“{ref}”의 필드가 객체가 아닙니다.</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>파일이 비어 있습니다.</translation>
    </message>
    <message>
        <source>The file is larger than 50 MB.</source>
        <translation>파일이 50 MB보다 큽니다.</translation>
    </message>
    <message>
        <source>The file is larger than {size} MB.</source>
        <translation>파일이 {size} MB보다 큽니다.</translation>
    </message>
    <message>
        <source>The file&apos;s character encoding is not known.</source>
        <translation>파일의 문자 인코딩을 알 수 없습니다.</translation>
    </message>
    <message>
        <source>The files that sources were read from, whole</source>
        <translation>출처를 읽어 온 파일 전체</translation>
    </message>
    <message>
        <source>The first {n} of {total} rows as they would become records</source>
        <translation>{total}행 가운데 처음 {n}행이 항목이 된 모습</translation>
    </message>
    <message>
        <source>The first: {problem}</source>
        <translation>첫째: {problem}</translation>
    </message>
    <message>
        <source>The folder of “{name}” may not be written, so the case is open for reading only.</source>
        <translation>“{name}” 파일이 있는 폴더에 쓰기가 허용되지 않으므로 읽기 전용으로 열었습니다.</translation>
    </message>
    <message>
        <source>The form of a mapping is described in {file}.</source>
        <translation>매핑의 형식은 다음에 설명되어 있습니다: {file}.</translation>
    </message>
    <message>
        <source>The form of a plan is described in {file}.</source>
        <translation>계획의 형식은 다음에 설명되어 있습니다: {file}.</translation>
    </message>
    <message>
        <source>The groups of this file are nested too deeply.</source>
        <translation>이 파일의 묶음 구조가 너무 깊습니다.</translation>
    </message>
    <message>
        <source>The history lists the steps of a record.</source>
        <translation>항목의 단계는 이력에 있습니다.</translation>
    </message>
    <message>
        <source>The key ring of this system ({ring}) did not give your private keys: {reason}.</source>
        <translation>이 시스템의 키 저장소({ring})에서 개인 키를 받지 못했습니다: {reason}.</translation>
    </message>
    <message>
        <source>The key ring of this system ({ring}) holds other keys than yours.</source>
        <translation>이 시스템의 키 저장소({ring})에 내 것이 아닌 키가 있습니다.</translation>
    </message>
    <message>
        <source>The layout “{name}” cannot be read.</source>
        <translation>배치를 읽을 수 없습니다: “{name}”.</translation>
    </message>
    <message>
        <source>The layout “{name}” was deleted.</source>
        <translation>배치를 삭제했습니다: “{name}”.</translation>
    </message>
    <message>
        <source>The layout “{name}” was saved: Window, Layout.</source>
        <translation>배치를 저장했습니다: “{name}”. 창 메뉴의 ‘배치’에 있습니다.</translation>
    </message>
    <message>
        <source>The licence texts of this installation cannot be read.</source>
        <translation>설치된 프로그램의 라이선스 전문을 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>The list shows the first {n}.</source>
        <translation>목록은 처음 {n}건을 보여 줍니다.</translation>
    </message>
    <message>
        <source>The log has the details.</source>
        <translation>자세한 내용은 로그에 있습니다.</translation>
    </message>
    <message>
        <source>The mapping gives no title.</source>
        <translation>매핑에 제목이 없습니다.</translation>
    </message>
    <message>
        <source>The mapping is wrong at {place}: {reason}.</source>
        <translation>매핑의 잘못된 곳({place}): {reason}.</translation>
    </message>
    <message>
        <source>The meeting has another date…</source>
        <translation>회담 날짜 변경…</translation>
    </message>
    <message>
        <source>The meeting is cancelled…</source>
        <translation>회담 취소됨…</translation>
    </message>
    <message>
        <source>The meeting is planned…</source>
        <translation>회담 예정됨…</translation>
    </message>
    <message>
        <source>The meeting is postponed…</source>
        <translation>회담 연기됨…</translation>
    </message>
    <message>
        <source>The meeting was held…</source>
        <translation>회담 개최됨…</translation>
    </message>
    <message>
        <source>The meetings</source>
        <translation>회담 목록</translation>
    </message>
    <message>
        <source>The message is damaged ({reason}).</source>
        <translation>메일이 손상되었습니다({reason}).</translation>
    </message>
    <message>
        <source>The message is nested too deeply.</source>
        <translation>메일의 구조가 너무 깊습니다.</translation>
    </message>
    <message>
        <source>The names of this file&apos;s parts are no document&apos;s, so it may be harmful.</source>
        <translation>이 파일 안의 이름들이 문서의 것이 아니므로 해로울 수 있습니다.</translation>
    </message>
    <message>
        <source>The newer version came into the case.</source>
        <translation>새 판을 사건에 추가했습니다.</translation>
    </message>
    <message>
        <source>The newest text does not have it; the old version keeps it</source>
        <translation>가장 새로운 본문에는 없다고 기록합니다. 이전 판에는 그대로 남습니다</translation>
    </message>
    <message>
        <source>The note is empty.</source>
        <translation>메모가 비어 있습니다.</translation>
    </message>
    <message>
        <source>The note of where your keys are, “{path}”, is damaged.</source>
        <translation>내 키가 어디 있는지 적은 파일이 손상되었습니다: “{path}”.</translation>
    </message>
    <message>
        <source>The open items, large</source>
        <translation>조치 사항을 크게</translation>
    </message>
    <message>
        <source>The original file of a source deleted since is not what was imported: its SHA-256 differs.</source>
        <translation>나중에 삭제된 출처의 원본 파일이 가져온 것과 다릅니다. SHA-256 값이 다릅니다.</translation>
    </message>
    <message>
        <source>The original file of “{title}” is not what was imported: its SHA-256 differs.</source>
        <translation>“{title}”의 원본 파일이 가져온 것과 다릅니다. SHA-256 값이 다릅니다.</translation>
    </message>
    <message>
        <source>The page is nested too deeply; words at its end are missing.</source>
        <translation>페이지의 구조가 너무 깊어 끝부분의 글이 빠졌습니다.</translation>
    </message>
    <message>
        <source>The part that reads files failed on it.</source>
        <translation>파일을 읽는 부분에서 실패했습니다.</translation>
    </message>
    <message>
        <source>The plan holds {word}, which JSON does not have.</source>
        <translation>계획에 JSON에 없는 {word}이(가) 있습니다.</translation>
    </message>
    <message>
        <source>The plan is wrong at {place}: {reason}.</source>
        <translation>계획의 잘못된 곳({place}): {reason}.</translation>
    </message>
    <message>
        <source>The plan was made for another text than this source&apos;s.</source>
        <translation>이 출처의 본문이 아닌 다른 본문에 맞춰 만든 계획입니다.</translation>
    </message>
    <message>
        <source>The quote is marked as gone from the newest text.</source>
        <translation>인용문을 가장 새로운 본문에서 사라진 것으로 표시했습니다.</translation>
    </message>
    <message>
        <source>The quote stands in the newest text now.</source>
        <translation>인용문을 가장 새로운 본문에 놓았습니다.</translation>
    </message>
    <message>
        <source>The reason goes into the log of the item</source>
        <translation>이유는 조치 사항의 경과 기록에 남습니다</translation>
    </message>
    <message>
        <source>The reference has no end; the file may have been cut short.</source>
        <translation>참고 문헌의 끝이 없습니다. 파일이 잘렸을 수 있습니다.</translation>
    </message>
    <message>
        <source>The rows are being looked at.</source>
        <translation>행을 살펴보고 있습니다.</translation>
    </message>
    <message>
        <source>The rows chosen, or all; as text all of it</source>
        <translation>고른 행 또는 전체. 텍스트로는 전체</translation>
    </message>
    <message>
        <source>The sample text “{name}” does not hold “{words}” once.</source>
        <translation>예제 본문 “{name}”에 “{words}” 문구가 한 번 나오지 않습니다.</translation>
    </message>
    <message>
        <source>The search stands in the navigator now.</source>
        <translation>검색을 탐색 창에 저장했습니다.</translation>
    </message>
    <message>
        <source>The search “{title}” was removed.</source>
        <translation>검색 “{title}”을(를) 제거했습니다.</translation>
    </message>
    <message>
        <source>The second day is before the first.</source>
        <translation>두 번째 날짜가 첫 번째보다 이릅니다.</translation>
    </message>
    <message>
        <source>The size of the text changes when the import has ended.</source>
        <translation>가져오기가 끝나면 글자 크기가 바뀝니다.</translation>
    </message>
    <message>
        <source>The span {start_cp}-{end_cp} ends before it starts.</source>
        <translation>구간 {start_cp}-{end_cp}: 시작하기 전에 끝납니다.</translation>
    </message>
    <message numerus="yes">
        <source>The span {start_cp}-{end_cp} lies outside the text, which has {n} characters.</source>
        <translation>
            <numerusform>구간 {start_cp}-{end_cp}: {n}자인 본문을 벗어납니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>The suggestion in full</source>
        <translation>추천 항목의 전체 내용</translation>
    </message>
    <message>
        <source>The table has more than {most} rows.</source>
        <translation>표의 행이 {most}행보다 많습니다.</translation>
    </message>
    <message>
        <source>The table has no column “{name}”.</source>
        <translation>표에 “{name}” 열이 없습니다.</translation>
    </message>
    <message>
        <source>The table in “{name}” has no rows below its headings.</source>
        <translation>“{name}”의 표에 머리글 아래의 행이 없습니다.</translation>
    </message>
    <message>
        <source>The team folder could not be read: {reason}.</source>
        <translation>팀 폴더를 읽지 못했습니다: {reason}.</translation>
    </message>
    <message>
        <source>The team folder was made. Have “{name}” synchronised; others join it there.</source>
        <translation>팀 폴더를 만들었습니다. “{name}” 폴더가 동기화되게 하십시오. 다른 사람은 거기에서 참여합니다.</translation>
    </message>
    <message>
        <source>The team knows you by another key than you have now.</source>
        <translation>팀에 등록된 내 키가 지금 키와 다릅니다.</translation>
    </message>
    <message>
        <source>The text contains NUL characters, so it is probably not plain text.</source>
        <translation>본문에 NUL 문자가 있으므로 일반 텍스트가 아닌 듯합니다.</translation>
    </message>
    <message>
        <source>The text contains half a character (a lone surrogate).</source>
        <translation>본문에 반쪽짜리 문자(짝이 없는 서로게이트)가 있습니다.</translation>
    </message>
    <message>
        <source>The text does not have these words, with the words around them.</source>
        <translation>본문에 이 문구가 앞뒤 문맥과 함께 나오지 않습니다.</translation>
    </message>
    <message>
        <source>The text goes on. Copy or save it to have all of it.</source>
        <translation>텍스트가 더 있습니다. 복사하거나 저장하면 전체를 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>The text is empty.</source>
        <translation>본문이 비어 있습니다.</translation>
    </message>
    <message>
        <source>The text it stands on is not in the case.</source>
        <translation>대상 본문이 사건에 없습니다.</translation>
    </message>
    <message>
        <source>The text of a source deleted since is not what was imported: its SHA-256 differs.</source>
        <translation>나중에 삭제된 출처의 본문이 가져온 것과 다릅니다. SHA-256 값이 다릅니다.</translation>
    </message>
    <message>
        <source>The text of “{title}” is not what was imported: its SHA-256 differs.</source>
        <translation>“{title}”의 본문이 가져온 것과 다릅니다. SHA-256 값이 다릅니다.</translation>
    </message>
    <message>
        <source>The text this plan was made for is not in the case.</source>
        <translation>이 계획의 대상 본문이 사건에 없습니다.</translation>
    </message>
    <message>
        <source>The text, wide</source>
        <translation>본문을 넓게</translation>
    </message>
    <message>
        <source>The time zone of “{name}” is not known.</source>
        <translation>“{name}”의 시간대를 알 수 없습니다.</translation>
    </message>
    <message>
        <source>The tour is on the sample case, opened in place of this one; yours is saved and stays as it is.</source>
        <translation>둘러보기는 예제 사건 파일에서 하므로 지금 파일 대신 예제를 열었습니다. 지금 파일은 저장되었고 그대로 있습니다.</translation>
    </message>
    <message>
        <source>The two are asked about again</source>
        <translation>둘에 대해 다시 묻게 됩니다</translation>
    </message>
    <message>
        <source>The update would break a reference, so nothing was changed.</source>
        <translation>갱신하면 참조가 깨지므로 아무것도 바꾸지 않았습니다.</translation>
    </message>
    <message>
        <source>The update would lose rows of “{table}”, so nothing was changed.</source>
        <translation>갱신하면 “{table}” 표의 행이 없어지므로 아무것도 바꾸지 않았습니다.</translation>
    </message>
    <message>
        <source>The view “{title}” was removed.</source>
        <translation>보기 “{title}”을(를) 제거했습니다.</translation>
    </message>
    <message>
        <source>The whole case in one list</source>
        <translation>사건 전체를 한 목록에</translation>
    </message>
    <message>
        <source>The words have changed in a newer text: “{title}”.</source>
        <translation>새 판의 본문에서 문구가 바뀌었습니다: “{title}”.</translation>
    </message>
    <message>
        <source>The worker that looks for names gave no answer.</source>
        <translation>이름을 찾는 프로세스가 응답하지 않았습니다.</translation>
    </message>
    <message>
        <source>The {field} of a {kind} cannot be changed.</source>
        <translation>{kind} 항목의 {field} 필드는 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <source>The {field} of a {kind} follows its text.</source>
        <translation>{kind} 항목의 {field} 필드는 본문을 따릅니다.</translation>
    </message>
    <message numerus="yes">
        <source>The {n} of high confidence</source>
        <translation>
            <numerusform>확신도가 높은 {n}개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The {n} of high or medium</source>
        <translation>
            <numerusform>확신도가 높거나 보통인 {n}개</numerusform>
        </translation>
    </message>
    <message>
        <source>Their names become a mark such as [Source A] in every text, quote, title and note.</source>
        <translation>모든 본문, 인용문, 제목, 메모에서 이름을 [인물 A] 같은 표시로 바꿉니다.</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>상대 값</translation>
    </message>
    <message>
        <source>Theirs: deleted</source>
        <translation>상대: 삭제됨</translation>
    </message>
    <message>
        <source>Theirs: {author}</source>
        <translation>상대: {author}</translation>
    </message>
    <message>
        <source>Theirs: {fields}</source>
        <translation>상대: {fields}</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>테마</translation>
    </message>
    <message>
        <source>Theme as the desktop</source>
        <translation>시스템 테마에 따름</translation>
    </message>
    <message>
        <source>Then cite them for the record shown.</source>
        <translation>그런 다음 표시된 항목에 인용하십시오.</translation>
    </message>
    <message>
        <source>Then records are drafted from its text.</source>
        <translation>그러면 그 본문에서 항목을 추천합니다.</translation>
    </message>
    <message>
        <source>There are no words to read.</source>
        <translation>읽을 글이 없습니다.</translation>
    </message>
    <message>
        <source>There are too many brackets.</source>
        <translation>괄호가 너무 많습니다.</translation>
    </message>
    <message>
        <source>There is no file “{path}”.</source>
        <translation>“{path}” 파일이 없습니다.</translation>
    </message>
    <message>
        <source>There is no folder “{folder}”.</source>
        <translation>“{folder}” 폴더가 없습니다.</translation>
    </message>
    <message>
        <source>There is no kind of record called “{name}”.</source>
        <translation>“{name}”(이)라는 종류의 항목은 없습니다.</translation>
    </message>
    <message>
        <source>There is no layout of your own yet. Save one: Window, Layout.</source>
        <translation>저장한 배치가 아직 없습니다. 창 메뉴의 배치에서 저장하십시오.</translation>
    </message>
    <message>
        <source>There is no month {month}.</source>
        <translation>{month}월은 없습니다.</translation>
    </message>
    <message>
        <source>There is no page {number} in it.</source>
        <translation>{number}쪽이 없습니다.</translation>
    </message>
    <message>
        <source>There is no plan file “{path}”.</source>
        <translation>계획 파일 “{path}”이(가) 없습니다.</translation>
    </message>
    <message>
        <source>There is no record under this id.</source>
        <translation>이 ID의 항목이 없습니다.</translation>
    </message>
    <message>
        <source>There is no sheet “{sheet}” in this workbook.</source>
        <translation>이 통합 문서에 “{sheet}” 시트가 없습니다.</translation>
    </message>
    <message>
        <source>There is no source with a text under this id.</source>
        <translation>이 ID로 본문이 있는 출처를 찾을 수 없습니다.</translation>
    </message>
    <message>
        <source>There is no step under this id.</source>
        <translation>이 ID의 단계가 없습니다.</translation>
    </message>
    <message>
        <source>There is no table in “{name}”.</source>
        <translation>“{name}” 파일에 표가 없습니다.</translation>
    </message>
    <message>
        <source>There is no time zone “{zone}”.</source>
        <translation>“{zone}” 시간대는 없습니다.</translation>
    </message>
    <message>
        <source>There is no time zone “{zone}”. Type a city, a country, or a name such as Europe/Berlin.</source>
        <translation>“{zone}” 시간대는 없습니다. 도시, 국가 또는 Europe/Berlin 같은 이름을 입력하십시오.</translation>
    </message>
    <message>
        <source>There is no time {time}.</source>
        <translation>{time}(이)라는 시각은 없습니다.</translation>
    </message>
    <message>
        <source>There is no web page in this archive.</source>
        <translation>이 보관 파일에는 웹 페이지가 없습니다.</translation>
    </message>
    <message>
        <source>There is no year {year} here.</source>
        <translation>{year}년은 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>There is no {hour} {half}.</source>
        <translation>{hour} {half}(이)라는 시각은 없습니다.</translation>
    </message>
    <message>
        <source>There is no {what} “{said}” in the case.</source>
        <translation>사건에 “{said}”(이)라는 항목이 없습니다(종류: {what}).</translation>
    </message>
    <message>
        <source>There is no “{name}” in this file, so it is damaged or another format.</source>
        <translation>이 파일에 “{name}”이(가) 없으므로 손상되었거나 다른 형식입니다.</translation>
    </message>
    <message>
        <source>There is nothing in this file to import.</source>
        <translation>이 파일에는 가져올 것이 없습니다.</translation>
    </message>
    <message>
        <source>There is nothing to add.</source>
        <translation>더할 것이 없습니다.</translation>
    </message>
    <message>
        <source>There is nothing to make a title of.</source>
        <translation>제목으로 삼을 것이 없습니다.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>다시 실행할 것이 없습니다.</translation>
    </message>
    <message>
        <source>There is nothing to search for yet.</source>
        <translation>아직 검색할 것이 없습니다.</translation>
    </message>
    <message>
        <source>These are no Web Annotations: neither annotation, nor page, nor collection.</source>
        <translation>웹 주석이 아닙니다. 주석도, 면도, 모음도 아닙니다.</translation>
    </message>
    <message>
        <source>These are no Web Annotations: their @context is missing.</source>
        <translation>웹 주석이 아닙니다. @context가 없습니다.</translation>
    </message>
    <message>
        <source>These are the quotes of the record shown above them. Click a card and the reader goes to the place.</source>
        <translation>위에 표시된 항목의 인용문입니다. 카드를 클릭하면 읽기 창이 그 자리로 갑니다.</translation>
    </message>
    <message>
        <source>These are the words themselves</source>
        <translation>이것이 문구 자체입니다</translation>
    </message>
    <message>
        <source>These two are held to be the same through {names}.</source>
        <translation>이 둘은 다음을 거쳐 같은 대상으로 되어 있습니다: {names}.</translation>
    </message>
    <message>
        <source>These words are no longer marked.</source>
        <translation>이 문구는 더 이상 표시되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>These words stand in another source.</source>
        <translation>이 문구는 다른 출처에 있습니다.</translation>
    </message>
    <message>
        <source>These words stand several times in the text.</source>
        <translation>이 문구가 본문에 여러 번 나옵니다.</translation>
    </message>
    <message>
        <source>This JSON file holds no references.</source>
        <translation>이 JSON 파일에는 참고 문헌이 없습니다.</translation>
    </message>
    <message>
        <source>This SQLite does not check references, so it cannot be trusted with a case.</source>
        <translation>이 SQLite는 참조를 검사하지 않으므로 사건 파일을 맡길 수 없습니다.</translation>
    </message>
    <message>
        <source>This cannot be searched for</source>
        <translation>이대로는 검색할 수 없습니다</translation>
    </message>
    <message>
        <source>This case has no search index yet.</source>
        <translation>이 사건 파일에는 아직 검색 색인이 없습니다.</translation>
    </message>
    <message>
        <source>This case is in no team.</source>
        <translation>이 사건은 어느 팀에도 속해 있지 않습니다.</translation>
    </message>
    <message>
        <source>This case is locked, and its team folder is not encrypted: nothing more is told to the team.</source>
        <translation>이 사건 파일은 암호문으로 보호되는데 팀 폴더는 암호화되지 않았으므로 팀에 더 이상 알리지 않습니다.</translation>
    </message>
    <message>
        <source>This case is locked, so its team folder must be encrypted.</source>
        <translation>이 사건 파일은 암호문으로 보호되므로 팀 폴더도 암호화해야 합니다.</translation>
    </message>
    <message>
        <source>This case is open for reading only.</source>
        <translation>이 사건 파일은 읽기 전용으로 열려 있습니다.</translation>
    </message>
    <message>
        <source>This case is read-only: nothing can be imported</source>
        <translation>읽기 전용 사건 파일이므로 가져올 수 없습니다</translation>
    </message>
    <message>
        <source>This citation is no longer in the case.</source>
        <translation>이 인용은 더 이상 사건에 없습니다.</translation>
    </message>
    <message>
        <source>This could not be saved; the log has the details. What you typed is kept here.</source>
        <translation>저장하지 못했습니다. 자세한 내용은 로그에 있습니다. 입력한 내용은 여기에 그대로 있습니다.</translation>
    </message>
    <message>
        <source>This document is dated “{date}”, without a year. Which year is it?</source>
        <translation>이 문서의 날짜는 “{date}”이고 연도가 없습니다. 몇 년입니까?</translation>
    </message>
    <message>
        <source>This file has more than {most} parts.</source>
        <translation>이 파일의 구성 파일이 {most}개보다 많습니다.</translation>
    </message>
    <message>
        <source>This file holds no references.</source>
        <translation>이 파일에는 참고 문헌이 없습니다.</translation>
    </message>
    <message>
        <source>This file is compressed in a way that documents are not.</source>
        <translation>문서에 쓰이지 않는 방식으로 압축된 파일입니다.</translation>
    </message>
    <message>
        <source>This file is damaged or incomplete.</source>
        <translation>이 파일은 손상되었거나 불완전합니다.</translation>
    </message>
    <message>
        <source>This file is far larger unpacked than it seems, so it may be harmful.</source>
        <translation>압축을 풀면 보기보다 훨씬 크므로 해로울 수 있는 파일입니다.</translation>
    </message>
    <message>
        <source>This file is no valid JSON.</source>
        <translation>올바른 JSON 파일이 아닙니다.</translation>
    </message>
    <message>
        <source>This file is protected by a password.</source>
        <translation>이 파일은 암호로 보호되어 있습니다.</translation>
    </message>
    <message>
        <source>This is it</source>
        <translation>여기가 맞음</translation>
    </message>
    <message>
        <source>This is no Excel workbook (.xlsx).</source>
        <translation>Excel 통합 문서(.xlsx)가 아닙니다.</translation>
    </message>
    <message>
        <source>This is no mail: it has no headers.</source>
        <translation>메일이 아닙니다. 머리글이 없습니다.</translation>
    </message>
    <message>
        <source>This is not a Word document.</source>
        <translation>Word 문서가 아닙니다.</translation>
    </message>
    <message>
        <source>This is not a plan: it has no list of records.</source>
        <translation>계획이 아닙니다. 항목의 목록이 없습니다.</translation>
    </message>
    <message>
        <source>This is not a rich-text (RTF) file.</source>
        <translation>서식 있는 텍스트(RTF) 파일이 아닙니다.</translation>
    </message>
    <message>
        <source>This is not an OpenDocument text.</source>
        <translation>OpenDocument 텍스트가 아닙니다.</translation>
    </message>
    <message>
        <source>This is not asked again</source>
        <translation>다시 묻지 않습니다</translation>
    </message>
    <message>
        <source>This is noted already.</source>
        <translation>이미 기록되어 있습니다.</translation>
    </message>
    <message>
        <source>This is too long for a date.</source>
        <translation>날짜로는 너무 깁니다.</translation>
    </message>
    <message>
        <source>This is too long for a name.</source>
        <translation>이름으로는 너무 깁니다.</translation>
    </message>
    <message>
        <source>This is too long to search for.</source>
        <translation>검색하기에 너무 깁니다.</translation>
    </message>
    <message>
        <source>This is version {number} of the text, word for word.</source>
        <translation>이 본문은 판 {number}의 본문과 글자까지 같습니다.</translation>
    </message>
    <message>
        <source>This looks like {kind}; it holds no text that can be read.</source>
        <translation>{kind} 파일인 듯하며, 읽을 수 있는 글이 없습니다.</translation>
    </message>
    <message>
        <source>This mailbox holds {count} messages; at most {most} are read at once.</source>
        <translation>이 사서함에는 메일이 {count}통 있으나 한 번에 {most}통까지만 읽습니다.</translation>
    </message>
    <message>
        <source>This meeting has been held.</source>
        <translation>이 회담은 이미 열렸습니다.</translation>
    </message>
    <message>
        <source>This message holds no words.</source>
        <translation>이 메일에는 글이 없습니다.</translation>
    </message>
    <message>
        <source>This page holds nothing that can be read.</source>
        <translation>이 페이지에는 읽을 수 있는 것이 없습니다.</translation>
    </message>
    <message>
        <source>This quote is not changed.</source>
        <translation>이 인용문은 바뀌지 않았습니다.</translation>
    </message>
    <message>
        <source>This record is no longer in the case.</source>
        <translation>이 항목은 더 이상 사건에 없습니다.</translation>
    </message>
    <message>
        <source>This record was deleted</source>
        <translation>이 항목은 삭제되었습니다</translation>
    </message>
    <message>
        <source>This rejection is not kept any more.</source>
        <translation>이 거부는 더는 보관되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>This search is kept already.</source>
        <translation>이 검색은 이미 저장되어 있습니다.</translation>
    </message>
    <message>
        <source>This search is not kept any more.</source>
        <translation>이 검색은 더 이상 저장되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>This sheet has more than {most} rows.</source>
        <translation>이 시트의 행이 {most}행보다 많습니다.</translation>
    </message>
    <message>
        <source>This source has no text.</source>
        <translation>이 출처에는 본문이 없습니다.</translation>
    </message>
    <message>
        <source>This stands until it is decided.</source>
        <translation>결정할 때까지 이 값이 쓰입니다.</translation>
    </message>
    <message>
        <source>This step did not set that field.</source>
        <translation>이 단계에서 정한 필드가 아닙니다.</translation>
    </message>
    <message>
        <source>This step was made in a copy that was merged here.</source>
        <translation>여기에 병합된 사본에서 한 단계입니다.</translation>
    </message>
    <message>
        <source>This template is not kept any more.</source>
        <translation>이 서식은 더 이상 저장되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>This text has one version, and no other text is open.</source>
        <translation>이 본문에는 판이 하나뿐이고 열린 다른 본문이 없습니다.</translation>
    </message>
    <message>
        <source>This text has one version.</source>
        <translation>이 본문에는 판이 하나뿐입니다.</translation>
    </message>
    <message>
        <source>This text is in the case already, as “{title}”.</source>
        <translation>이 본문은 이미 사건에 있습니다: “{title}”.</translation>
    </message>
    <message>
        <source>This text is no longer in the case.</source>
        <translation>이 본문은 더 이상 사건에 없습니다.</translation>
    </message>
    <message>
        <source>This text is too long to draft records from.</source>
        <translation>본문이 너무 길어 항목을 추천할 수 없습니다.</translation>
    </message>
    <message>
        <source>This text is {share} like “{title}”, which is in the case already.</source>
        <translation>이 본문은 이미 사건에 있는 “{title}”와(과) {share} 비슷합니다.</translation>
    </message>
    <message>
        <source>This view is not kept any more.</source>
        <translation>이 보기는 더 이상 저장되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>This workbook is damaged: {reason}.</source>
        <translation>통합 문서가 손상되었습니다: {reason}.</translation>
    </message>
    <message>
        <source>Those not read yet</source>
        <translation>아직 읽지 않은 출처를 읽습니다</translation>
    </message>
    <message>
        <source>Those that were kept in the case</source>
        <translation>사건에 저장된 것</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>목요일</translation>
    </message>
    <message>
        <source>Ticked columns are shown, from top to bottom as from left to right.</source>
        <translation>선택한 열이 표시됩니다. 위에서 아래로의 차례가 왼쪽에서 오른쪽으로의 차례입니다.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>시간대</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Title and day of the case</source>
        <translation>사건의 제목과 기준일</translation>
    </message>
    <message>
        <source>Title and day of the case…</source>
        <translation>사건의 제목과 기준일…</translation>
    </message>
    <message>
        <source>Title as printed</source>
        <translation>표기된 직함</translation>
    </message>
    <message>
        <source>Title as printed / office then</source>
        <translation>표기된 직함 / 당시 직위</translation>
    </message>
    <message>
        <source>Title of the case in the copy</source>
        <translation>사본에서 쓸 사건 제목</translation>
    </message>
    <message>
        <source>To</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>To</source>
        <comment>a day</comment>
        <translation>종료일</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>결정할 것</translation>
    </message>
    <message>
        <source>To this day</source>
        <translation>이날까지</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>Together until {when} · {theirs}, {ours}</source>
        <translation>{when}까지 같음 · {theirs}, {ours}</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>내일</translation>
    </message>
    <message>
        <source>Tour of the sample case</source>
        <translation>예제 사건 파일 둘러보기</translation>
    </message>
    <message>
        <source>Tour, {n} of {total}: {title}</source>
        <translation>둘러보기 {n}/{total}: {title}</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>번역</translation>
    </message>
    <message>
        <source>Translation and chain of the quote</source>
        <translation>인용문의 번역과 인용 경로</translation>
    </message>
    <message>
        <source>Translation: {words}</source>
        <translation>번역: {words}</translation>
    </message>
    <message>
        <source>Translator</source>
        <translation>번역자</translation>
    </message>
    <message>
        <source>Try again in a minute.</source>
        <translation>잠시 뒤에 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>다시 시도하십시오.</translation>
    </message>
    <message>
        <source>Try another word of its name or folder, or open its file.</source>
        <translation>이름이나 폴더의 다른 낱말을 입력하거나 파일을 여십시오.</translation>
    </message>
    <message>
        <source>Try another word, or the beginning of one.</source>
        <translation>다른 낱말이나 낱말의 앞부분을 입력해 보십시오.</translation>
    </message>
    <message>
        <source>Try fewer words, another spelling, or the beginning of a word.</source>
        <translation>낱말을 줄이거나, 철자를 바꾸거나, 낱말의 앞부분만 입력해 보십시오.</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>화요일</translation>
    </message>
    <message>
        <source>Two records of the plan are called “{ref}”.</source>
        <translation>계획에 “{ref}”(이)라는 항목이 둘 있습니다.</translation>
    </message>
    <message>
        <source>Two texts that are much alike</source>
        <translation>매우 비슷한 두 본문</translation>
    </message>
    <message>
        <source>Two versions of a text</source>
        <translation>한 본문의 두 판</translation>
    </message>
    <message>
        <source>Type a few words that say what it is for.</source>
        <translation>무엇을 위한 것인지 몇 마디 입력하십시오.</translation>
    </message>
    <message>
        <source>Type a few words that say what it shows.</source>
        <translation>무엇을 보여 주는지 몇 마디 입력하십시오.</translation>
    </message>
    <message>
        <source>Type a few words that say which one it is.</source>
        <translation>어느 것인지 알 수 있게 몇 마디 입력하십시오.</translation>
    </message>
    <message>
        <source>Type a title or a name</source>
        <translation>제목이나 이름 입력</translation>
    </message>
    <message>
        <source>Type a word first.</source>
        <translation>먼저 낱말을 입력하십시오.</translation>
    </message>
    <message>
        <source>Type any name or alias</source>
        <translation>이름이나 별칭을 입력하십시오</translation>
    </message>
    <message>
        <source>Type degrees, such as 48.1371 or 48°8′14″N.</source>
        <translation>48.1371 또는 48°8′14″N처럼 도 단위로 입력하십시오.</translation>
    </message>
    <message>
        <source>Type from which day on, or choose a copy of the case. Nothing is changed by comparing.</source>
        <translation>언제부터 비교할지 입력하거나 사건의 사본을 고르십시오. 비교해도 아무것도 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>Type one.</source>
        <translation>하나 입력하십시오.</translation>
    </message>
    <message>
        <source>Type what happened.</source>
        <translation>어떤 일이 있었는지 입력하십시오.</translation>
    </message>
    <message>
        <source>Under</source>
        <translation>근거 합의·판결</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Undo brings a deleted record back.</source>
        <translation>삭제한 항목은 실행 취소로 되살릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Undo brings a deleted source back.</source>
        <translation>삭제한 출처는 실행 취소로 되살릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Undo brings it back.</source>
        <translation>실행 취소로 되살릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Undo list</source>
        <translation>실행 취소 목록</translation>
    </message>
    <message>
        <source>Undo list…</source>
        <translation>실행 취소 목록…</translation>
    </message>
    <message>
        <source>Undo that decision first.</source>
        <translation>먼저 그 판단을 취소하십시오.</translation>
    </message>
    <message>
        <source>Undo the decision on “{title}” and “{other}”</source>
        <translation>“{title}”, “{other}”에 대한 판단 취소</translation>
    </message>
    <message>
        <source>Undo the last decision</source>
        <translation>마지막 판단 취소</translation>
    </message>
    <message>
        <source>Undo this decision</source>
        <translation>이 판단 취소</translation>
    </message>
    <message numerus="yes">
        <source>Undo {n} steps</source>
        <translation>
            <numerusform>{n}단계 실행 취소</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo: {label}</source>
        <translation>실행 취소: {label}</translation>
    </message>
    <message>
        <source>Undone: {step}</source>
        <translation>실행 취소됨: {step}</translation>
    </message>
    <message>
        <source>Unlock it with the program that manages it (Passwords and Keys, KWalletManager, KeePassXC or Keychain Access), and try again. No new keys were made.</source>
        <translation>관리하는 프로그램(암호 및 키, KWalletManager, KeePassXC, 키체인 접근)에서 잠금을 해제하고 다시 시도하십시오. 새 키는 만들지 않았습니다.</translation>
    </message>
    <message>
        <source>Unscheduled</source>
        <translation>일정 미정</translation>
    </message>
    <message>
        <source>Unscheduled follow-ups</source>
        <translation>일정 미정 후속 회담</translation>
    </message>
    <message>
        <source>Unsourced</source>
        <translation>출처 없음</translation>
    </message>
    <message>
        <source>Unsourced facts</source>
        <translation>출처 없는 사실</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>종료일</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>갱신</translation>
    </message>
    <message>
        <source>Update “{title}” of the case?</source>
        <translation>사건에 있는 “{title}” 항목을 갱신하시겠습니까?</translation>
    </message>
    <message>
        <source>Updates to what the case has</source>
        <translation>사건에 있는 항목의 갱신</translation>
    </message>
    <message>
        <source>Use a name such as Europe/Berlin or Asia/Tokyo.</source>
        <translation>Europe/Berlin이나 Asia/Tokyo 같은 이름을 쓰십시오.</translation>
    </message>
    <message>
        <source>Use one of: {names}.</source>
        <translation>다음 가운데 하나를 쓰십시오: {names}.</translation>
    </message>
    <message>
        <source>Use same, different or maybe.</source>
        <translation>same, different, maybe 가운데 하나를 쓰십시오.</translation>
    </message>
    <message>
        <source>Use “claimed done”.</source>
        <translation>‘이행 주장’을 쓰십시오.</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>사용 주체</translation>
    </message>
    <message>
        <source>Usual size of text</source>
        <translation>보통 글자 크기</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Verb</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>Verbs and their keys</source>
        <translation>명령과 키</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>버전</translation>
    </message>
    <message>
        <source>Version of the text</source>
        <translation>본문의 판</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>판 {number}</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <comment>of a program</comment>
        <translation>버전 {number}</translation>
    </message>
    <message>
        <source>Version {number} (newest)</source>
        <translation>판 {number}(최신)</translation>
    </message>
    <message numerus="yes">
        <source>Version {number} of the text: {n} quotes stand in it as before.</source>
        <translation>
            <numerusform>본문의 판 {number}: 인용문 {n}개가 그대로 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Version {number} of {total}</source>
        <translation>판 {number}/{total}</translation>
    </message>
    <message>
        <source>Version {number} of {total}, older</source>
        <translation>판 {number}/{total}, 이전 판</translation>
    </message>
    <message>
        <source>Versions of program, libraries and system, for a report</source>
        <translation>알릴 때 필요한 프로그램, 라이브러리, 시스템의 버전을 복사합니다</translation>
    </message>
    <message>
        <source>Views and searches</source>
        <translation>보기와 검색</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>대기</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for {n} days</source>
        <translation>
            <numerusform>{n}일째 대기 중</numerusform>
        </translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>대기</translation>
    </message>
    <message>
        <source>Web Annotations (*.jsonld *.json);;All files (*)</source>
        <translation>웹 주석 (*.jsonld *.json);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Web Annotations of texts in this case</source>
        <translation>이 사건 파일의 본문에 대한 웹 주석(Web Annotations)</translation>
    </message>
    <message>
        <source>Web Annotations, RIS, CSL-JSON</source>
        <translation>웹 주석(Web Annotations), RIS, CSL-JSON</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>웹 페이지</translation>
    </message>
    <message>
        <source>Web page in one file</source>
        <translation>한 파일로 된 웹 페이지</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>수요일</translation>
    </message>
    <message>
        <source>What</source>
        <translation>내용</translation>
    </message>
    <message>
        <source>What a name that is new to the case becomes</source>
        <translation>사건에 새로운 이름이 무엇이 되는지</translation>
    </message>
    <message>
        <source>What became different between them</source>
        <translation>그 사이에 달라진 것</translation>
    </message>
    <message>
        <source>What comes of the rules</source>
        <translation>규칙을 적용한 결과</translation>
    </message>
    <message>
        <source>What copies disagree on</source>
        <translation>사본 간 충돌</translation>
    </message>
    <message>
        <source>What copies of this case disagree on is put here until you decide.</source>
        <translation>이 사건의 사본들이 서로 다른 것은 결정할 때까지 여기에 있습니다.</translation>
    </message>
    <message>
        <source>What documents were called where they were read</source>
        <translation>문서를 읽어 온 곳에서의 파일 이름</translation>
    </message>
    <message>
        <source>What goes along</source>
        <translation>함께 보낼 것</translation>
    </message>
    <message>
        <source>What hangs on the words</source>
        <translation>문구에 걸린 항목</translation>
    </message>
    <message>
        <source>What has no date goes</source>
        <translation>날짜가 없는 것은 보냄</translation>
    </message>
    <message>
        <source>What is confidential, too</source>
        <translation>대외비까지</translation>
    </message>
    <message>
        <source>What is different</source>
        <translation>달라진 것</translation>
    </message>
    <message>
        <source>What is merged</source>
        <translation>병합되는 것</translation>
    </message>
    <message>
        <source>What is public or internal</source>
        <translation>공개와 내부용</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>잘못된 점</translation>
    </message>
    <message>
        <source>What is “{title}”
to “{other}”?</source>
        <translation>“{title}”:
“{other}”에 대해 무엇입니까?</translation>
    </message>
    <message>
        <source>What it is made of, and under which licences</source>
        <translation>구성 요소와 그 라이선스</translation>
    </message>
    <message>
        <source>What its words bear out is marked in the text; another source may back it.</source>
        <translation>그 문구가 뒷받침하는 것은 본문에 표시되어 있습니다. 다른 출처가 이 출처를 뒷받침할 수도 있습니다.</translation>
    </message>
    <message>
        <source>What merging a copy of the case would change</source>
        <translation>사건의 사본을 병합하면 바뀔 것</translation>
    </message>
    <message>
        <source>What merging it would change; nothing is changed by looking</source>
        <translation>병합하면 바뀔 것을 보여 줍니다. 보기만 해서는 아무것도 바뀌지 않습니다</translation>
    </message>
    <message>
        <source>What merging “{name}” would change</source>
        <translation>“{name}” 병합 시 바뀔 것</translation>
    </message>
    <message>
        <source>What records said before, and who changed them when</source>
        <translation>항목의 이전 내용, 누가 언제 바꾸었는지</translation>
    </message>
    <message>
        <source>What stands between several in one cell, such as ; or ,</source>
        <translation>한 칸에 여럿일 때 사이에 있는 기호(예: ; 또는 ,)</translation>
    </message>
    <message>
        <source>What the import leaves open</source>
        <translation>가져오기에서 보류된 것</translation>
    </message>
    <message>
        <source>What the import left open is decided.</source>
        <translation>가져오기에서 보류된 것을 결정했습니다.</translation>
    </message>
    <message>
        <source>What the rows become</source>
        <translation>행이 무엇이 되는지</translation>
    </message>
    <message>
        <source>What they bear out is marked in the text, in the reader.</source>
        <translation>문구가 뒷받침하는 것은 읽기 창의 본문에 표시되어 있습니다.</translation>
    </message>
    <message>
        <source>What this step changed is no longer there, so it cannot be taken back.</source>
        <translation>이 단계가 바꾼 것이 더 이상 없으므로 되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <source>What was changed elsewhere comes in; shown before anything is written</source>
        <translation>다른 곳에서 바뀐 것을 들여옵니다. 기록하기 전에 먼저 보여 줍니다</translation>
    </message>
    <message>
        <source>What was done last is no decision</source>
        <translation>마지막으로 한 일은 판단이 아닙니다</translation>
    </message>
    <message>
        <source>What was known when a step was made is not told right.</source>
        <translation>단계를 할 때 무엇을 알고 있었는지에 관한 기록이 올바르지 않습니다.</translation>
    </message>
    <message>
        <source>What was planned before is kept</source>
        <translation>예정되었던 내용은 그대로 남습니다</translation>
    </message>
    <message>
        <source>What you leave as it is can be decided later, in the form of the source.</source>
        <translation>그대로 둔 것은 나중에 출처의 양식에서 결정할 수 있습니다.</translation>
    </message>
    <message>
        <source>What “{title}” is to “{other}”</source>
        <translation>“{other}”에 대해 “{title}”이(가) 무엇인지</translation>
    </message>
    <message>
        <source>When a newer text changes marked words, they are shown here for you to decide.</source>
        <translation>새 판의 본문에서 표시된 문구가 바뀌면 여기에 나타나 판단을 기다립니다.</translation>
    </message>
    <message>
        <source>When was this published? “{words}” counts from that day.</source>
        <translation>발행일이 언제입니까? “{words}”: 그날을 기준으로 셉니다.</translation>
    </message>
    <message>
        <source>When “{words}” was depends on the day it was said.</source>
        <translation>“{words}”: 언제인지는 그 말을 한 날에 달려 있습니다.</translation>
    </message>
    <message>
        <source>Which day is “{words}”: {choices}?</source>
        <translation>“{words}”: 어느 날입니까? {choices}</translation>
    </message>
    <message>
        <source>Which kind of record</source>
        <translation>항목의 종류</translation>
    </message>
    <message>
        <source>While put off, the later value stands, with a mark</source>
        <translation>보류하는 동안 나중 값을 쓰고 표시를 붙입니다</translation>
    </message>
    <message>
        <source>Who goes without a name</source>
        <translation>이름을 가릴 사람</translation>
    </message>
    <message>
        <source>Who has what</source>
        <translation>구성원 현황</translation>
    </message>
    <message>
        <source>Who has what in the team…</source>
        <translation>팀 구성원 현황…</translation>
    </message>
    <message>
        <source>Who wrote what, and on which machine</source>
        <translation>누가 어느 컴퓨터에서 무엇을 썼는지</translation>
    </message>
    <message>
        <source>Whoever carries the folder can read nothing in it. New members are let in by one who is in.</source>
        <translation>폴더를 옮기는 쪽은 그 안의 내용을 읽을 수 없습니다. 새 구성원은 기존 구성원이 승인합니다.</translation>
    </message>
    <message>
        <source>With a copy…</source>
        <translation>사본과…</translation>
    </message>
    <message>
        <source>With all it names, as one step</source>
        <translation>언급된 항목까지 한 단계로 수락합니다</translation>
    </message>
    <message>
        <source>With what it refers to and rests on</source>
        <translation>참조하고 근거로 삼는 것 포함</translation>
    </message>
    <message>
        <source>With what they refer to and rest on</source>
        <translation>참조하고 근거로 삼는 것 포함</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>이름 가리기</translation>
    </message>
    <message>
        <source>Work where the key ring runs, as in a desktop session, and try again. No new keys were made.</source>
        <translation>데스크톱 세션처럼 키 저장소가 동작하는 곳에서 다시 시도하십시오. 새 키는 만들지 않았습니다.</translation>
    </message>
    <message>
        <source>Write the copy…</source>
        <translation>사본 저장…</translation>
    </message>
    <message>
        <source>Writing “{name}”</source>
        <translation>“{name}” 쓰는 중</translation>
    </message>
    <message>
        <source>Your own case file</source>
        <translation>내 사건 파일</translation>
    </message>
    <message>
        <source>Your private keys are gone: “{path}” is not there.</source>
        <translation>개인 키가 사라졌습니다: “{path}” 파일이 없습니다.</translation>
    </message>
    <message>
        <source>Your private keys are in the key ring of this system ({ring}), which does not answer.</source>
        <translation>개인 키가 있는 이 시스템의 키 저장소({ring})가 응답하지 않습니다.</translation>
    </message>
    <message>
        <source>Your private keys are in the key ring of this system, which is locked.</source>
        <translation>개인 키가 있는 이 시스템의 키 저장소가 잠겨 있습니다.</translation>
    </message>
    <message>
        <source>Your private keys are no longer in the key ring of this system ({ring}).</source>
        <translation>개인 키가 이 시스템의 키 저장소({ring})에 더 이상 없습니다.</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>내 값</translation>
    </message>
    <message>
        <source>Yours: {author}</source>
        <translation>나: {author}</translation>
    </message>
    <message>
        <source>a view or search: {title}</source>
        <translation>보기나 검색: {title}</translation>
    </message>
    <message>
        <source>adds {value}</source>
        <translation>추가할 값: {value}</translation>
    </message>
    <message>
        <source>adds: {fields}</source>
        <translation>추가: {fields}</translation>
    </message>
    <message>
        <source>copies</source>
        <translation>사본</translation>
    </message>
    <message>
        <source>counted from {date}</source>
        <translation>{date} 기준</translation>
    </message>
    <message>
        <source>degrees, such as 11.5754 or 11°34′31″E</source>
        <translation>도 단위(예: 11.5754 또는 11°34′31″E)</translation>
    </message>
    <message>
        <source>degrees, such as 48.1371 or 48°8′14″N</source>
        <translation>도 단위(예: 48.1371 또는 48°8′14″N)</translation>
    </message>
    <message>
        <source>in another text</source>
        <translation>다른 본문에서</translation>
    </message>
    <message>
        <source>inferred: {fields}</source>
        <translation>추정: {fields}</translation>
    </message>
    <message>
        <source>“{name}” was made by a newer Caseapp; this is {version}.</source>
        <translation>“{name}”: 더 새로운 Caseapp이 만든 파일입니다. 이 프로그램의 버전: {version}.</translation>
    </message>
    <message>
        <source>“{name}” was made for Caseapp {needs} or newer; this is {version}.</source>
        <translation>“{name}”: Caseapp {needs} 이상이 필요한 파일입니다. 이 프로그램의 버전: {version}.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>되돌릴 것이 없습니다.</translation>
    </message>
    <message>
        <source>A .case or .casepack file</source>
        <translation>.case 또는 .casepack 파일</translation>
    </message>
    <message>
        <source>A mark needs the name of a person.</source>
        <translation>표에는 사람의 이름이 있어야 합니다.</translation>
    </message>
    <message>
        <source>Add what is selected in the window</source>
        <translation>창에서 선택한 것 추가</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>추가됨</translation>
    </message>
    <message>
        <source>All is marked as reported.</source>
        <translation>모두 보고함으로 표시했습니다.</translation>
    </message>
    <message>
        <source>All is marked as seen.</source>
        <translation>모두 확인함으로 표시했습니다.</translation>
    </message>
    <message>
        <source>Bears it out</source>
        <translation>뒷받침함</translation>
    </message>
    <message>
        <source>By everybody</source>
        <translation>모든 사람</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>작성자</translation>
    </message>
    <message>
        <source>Caseapp met an error it did not expect when it last ran. What was saved is safe, and words that the case had not taken come back in their fields. Go on as before; to report it, copy the details.</source>
        <translation>지난번에 실행하던 중 Caseapp에 예기치 않은 오류가 생겼습니다. 저장된 것은 안전하고, 사건 파일이 받아들이지 않았던 내용은 필드에 되돌아와 있습니다. 전처럼 계속하십시오. 알리려면 자세한 내용을 복사하십시오.</translation>
    </message>
    <message>
        <source>Earlier values, original documents, views and searches stay: they would hold the names.</source>
        <translation>이전 값, 원본 문서, 보기와 검색은 보내지 않습니다. 이름이 들어 있을 수 있기 때문입니다.</translation>
    </message>
    <message>
        <source>None</source>
        <comment>encryption</comment>
        <translation>안 함</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>암호화되지 않음</translation>
    </message>
    <message>
        <source>Not published: {reason}</source>
        <translation>반영하지 못했습니다: {reason}</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>서명 없음</translation>
    </message>
    <message>
        <source>Nothing can be written to the team folder “{folder}”: {reason}.</source>
        <translation>팀 폴더 “{folder}”에 쓸 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>Nothing in it says who made it.</source>
        <translation>누가 만들었는지 알 수 있는 표시가 없습니다.</translation>
    </message>
    <message>
        <source>Nothing is different.</source>
        <translation>달라진 것이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing shows that others write in “{folder}”, too.</source>
        <translation>“{folder}”에 다른 사람도 쓴다는 표시가 없습니다.</translation>
    </message>
    <message>
        <source>Nothing to tell apart</source>
        <translation>가려낼 것 없음</translation>
    </message>
    <message>
        <source>One computer guesses it within a day.</source>
        <translation>컴퓨터 한 대가 하루 안에 알아맞힙니다.</translation>
    </message>
    <message>
        <source>One computer guesses it within minutes.</source>
        <translation>컴퓨터 한 대가 몇 분 안에 알아맞힙니다.</translation>
    </message>
    <message>
        <source>One computer needs centuries; a great many need months.</source>
        <translation>컴퓨터 한 대로는 수백 년, 아주 많은 컴퓨터로도 몇 달이 걸립니다.</translation>
    </message>
    <message>
        <source>One computer needs months; many need days.</source>
        <translation>컴퓨터 한 대로는 몇 달, 여러 대로는 며칠이 걸립니다.</translation>
    </message>
    <message>
        <source>One file with the whole case, its history and its documents, to be sent.</source>
        <translation>사건 전체와 이력, 문서를 담아 보낼 수 있는 파일 하나입니다.</translation>
    </message>
    <message>
        <source>One file with the whole case, to be sent. The case in it stays locked with its passphrase.</source>
        <translation>사건 전체를 담아 보낼 수 있는 파일 하나입니다. 그 안의 사건 파일은 제 암호문으로 잠긴 채로 있습니다.</translation>
    </message>
    <message>
        <source>Only they can open it, and you.</source>
        <translation>그 사람들과 본인만 열 수 있습니다.</translation>
    </message>
    <message>
        <source>Only those who know the passphrase can read the file.</source>
        <translation>암호문을 아는 사람만 파일을 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>Only those who know the passphrase can read the file. Copies made before stay readable.</source>
        <translation>암호문을 아는 사람만 파일을 읽을 수 있습니다. 전에 만든 사본은 그대로 읽힙니다.</translation>
    </message>
    <message>
        <source>Open a locked case</source>
        <translation>잠긴 사건 파일 열기</translation>
    </message>
    <message>
        <source>Open a package</source>
        <translation>패키지 열기</translation>
    </message>
    <message>
        <source>Open as a new case</source>
        <translation>새 사건 파일로 열기</translation>
    </message>
    <message>
        <source>Open as a new case…</source>
        <translation>새 사건 파일로 열기…</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Open it again in a moment.</source>
        <translation>잠시 뒤에 다시 여십시오.</translation>
    </message>
    <message>
        <source>Open the package “{name}”</source>
        <translation>“{name}” 패키지 열기</translation>
    </message>
    <message>
        <source>Open to read</source>
        <translation>읽기 전용으로 열기</translation>
    </message>
    <message>
        <source>Or a package that was sent</source>
        <translation>또는 받은 패키지</translation>
    </message>
    <message>
        <source>Other keys to encrypt for</source>
        <translation>추가로 암호화할 키</translation>
    </message>
    <message>
        <source>Other keys: “age1…”, with spaces between</source>
        <translation>다른 키: “age1…”, 빈칸으로 구분</translation>
    </message>
    <message>
        <source>Others encrypt to you with</source>
        <translation>남이 나에게 암호화할 때 쓰는 키</translation>
    </message>
    <message>
        <source>Others join it with File, Join a team folder.</source>
        <translation>다른 사람은 파일 메뉴의 ‘팀 폴더 참여’로 참여합니다.</translation>
    </message>
    <message>
        <source>Others see that it is from you and that nobody altered it.</source>
        <translation>받는 사람은 본인이 보냈고 아무도 고치지 않았음을 알 수 있습니다.</translation>
    </message>
    <message>
        <source>Packages (*.casepack)</source>
        <translation>패키지 (*.casepack)</translation>
    </message>
    <message>
        <source>Packing “{name}”</source>
        <translation>“{name}” 패키지 만드는 중</translation>
    </message>
    <message>
        <source>Part of a step, in a shared copy</source>
        <translation>공유 사본에 든 단계의 일부</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>암호문</translation>
    </message>
    <message>
        <source>Passphrase of “{name}”</source>
        <translation>“{name}”의 암호문</translation>
    </message>
    <message>
        <source>Passphrase until now</source>
        <translation>지금까지의 암호문</translation>
    </message>
    <message>
        <source>People</source>
        <translation>사람</translation>
    </message>
    <message>
        <source>People to encrypt for</source>
        <translation>암호화할 대상</translation>
    </message>
    <message>
        <source>People you know</source>
        <translation>등록된 사람</translation>
    </message>
    <message>
        <source>Place in the text</source>
        <translation>본문에서의 위치</translation>
    </message>
    <message>
        <source>Publish them, then change its lock.</source>
        <translation>먼저 반영한 다음 잠금을 변경하십시오.</translation>
    </message>
    <message>
        <source>Publish “{name}”</source>
        <translation>“{name}” 반영</translation>
    </message>
    <message>
        <source>Publishing…</source>
        <translation>반영하는 중…</translation>
    </message>
    <message>
        <source>Puts a working copy in the place of the shared file now</source>
        <translation>작업 사본을 지금 공유 파일에 반영합니다</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>인용문</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>등록</translation>
    </message>
    <message>
        <source>Remember the key to write back with</source>
        <translation>답장에 쓸 키 등록</translation>
    </message>
    <message>
        <source>Remember this signer…</source>
        <translation>이 서명자 등록…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Remove the lock of “{name}”</source>
        <translation>“{name}” 잠금 제거</translation>
    </message>
    <message>
        <source>Remove the passphrase</source>
        <translation>암호문 제거</translation>
    </message>
    <message>
        <source>Remove the passphrase…</source>
        <translation>암호문 제거…</translation>
    </message>
    <message>
        <source>Replace names in a shared copy</source>
        <translation>공유 사본의 이름 바꾸기</translation>
    </message>
    <message>
        <source>Replaced by publishing</source>
        <translation>반영하면서 바뀜</translation>
    </message>
    <message>
        <source>Restore a version as “{name}”</source>
        <translation>버전을 “{name}”(으)로 복원</translation>
    </message>
    <message>
        <source>Restore into a new file</source>
        <translation>새 파일로 복원</translation>
    </message>
    <message>
        <source>Restore into a new file…</source>
        <translation>새 파일로 복원…</translation>
    </message>
    <message>
        <source>Restore it into a new file and open that.</source>
        <translation>새 파일로 복원한 다음 그 파일을 여십시오.</translation>
    </message>
    <message>
        <source>Right for a disk of your own. On a network drive or in a synchronised folder, a file may be copied half-written, or be written by two at once.</source>
        <translation>본인만 쓰는 디스크에 알맞습니다. 네트워크 드라이브나 동기화 폴더에서는 쓰다 만 파일이 복사되거나 두 사람이 동시에 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Same?</source>
        <translation>같은 대상?</translation>
    </message>
    <message>
        <source>Save a copy elsewhere.</source>
        <translation>다른 곳에 사본을 저장하십시오.</translation>
    </message>
    <message>
        <source>Save and publish</source>
        <translation>저장하고 반영</translation>
    </message>
    <message>
        <source>Send the case file itself, or share a smaller copy.</source>
        <translation>사건 파일을 그대로 보내거나 더 작은 사본을 공유하십시오.</translation>
    </message>
    <message>
        <source>Share a copy</source>
        <translation>사본 공유</translation>
    </message>
    <message>
        <source>Show the letters</source>
        <translation>글자 보기</translation>
    </message>
    <message>
        <source>Shows nothing of the case until its passphrase is given</source>
        <translation>암호문을 입력할 때까지 사건 내용을 가립니다</translation>
    </message>
    <message>
        <source>Sign it with your key</source>
        <translation>내 키로 서명</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>서명</translation>
    </message>
    <message>
        <source>Signed by you</source>
        <translation>본인 서명</translation>
    </message>
    <message>
        <source>Signed by {name}</source>
        <translation>{name} 서명</translation>
    </message>
    <message>
        <source>Signed with a key that you do not know yet</source>
        <translation>아직 등록되지 않은 키로 서명됨</translation>
    </message>
    <message>
        <source>Signs with, in words</source>
        <translation>서명 키 지문 낱말</translation>
    </message>
    <message>
        <source>Six words by chance: hard to guess, and easy to tell by telephone</source>
        <translation>무작위 낱말 여섯 개: 알아맞히기 어렵고 전화로 알리기 쉽습니다</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Size of the case</source>
        <translation>사건 파일 크기</translation>
    </message>
    <message>
        <source>Somebody who is to go without a name is not in the case.</source>
        <translation>이름을 가리기로 한 사람이 사건에 없습니다.</translation>
    </message>
    <message>
        <source>Something went wrong inside Caseapp. What was saved is safe. If in doubt, close the case and open it again; to report it, copy the details.</source>
        <translation>Caseapp 내부에 오류가 생겼습니다. 저장된 것은 안전합니다. 미심쩍으면 사건 파일을 닫고 다시 여십시오. 알리려면 자세한 내용을 복사하십시오.</translation>
    </message>
    <message>
        <source>Sources of this row</source>
        <translation>이 행의 출처</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>강함</translation>
    </message>
    <message>
        <source>Subtitle of the case</source>
        <translation>사건의 부제</translation>
    </message>
    <message>
        <source>Such as: Source A, Source B.</source>
        <translation>예: 인물 A, 인물 B.</translation>
    </message>
    <message>
        <source>Suggest words</source>
        <translation>낱말 제안</translation>
    </message>
    <message>
        <source>Team: all in</source>
        <translation>팀: 모두 도착</translation>
    </message>
    <message>
        <source>Tell it to the people by another way than you send the package.</source>
        <translation>암호문은 패키지를 보내는 것과 다른 경로로 알려 주십시오.</translation>
    </message>
    <message>
        <source>Tell them these words: {words}. Then join again.</source>
        <translation>다음 낱말을 알려 주십시오: {words}. 그런 다음 다시 참여하십시오.</translation>
    </message>
    <message>
        <source>That is a working copy.</source>
        <translation>작업 사본에서 편집합니다.</translation>
    </message>
    <message>
        <source>That is where it lies.</source>
        <translation>파일이 있는 자리에서 편집합니다.</translation>
    </message>
    <message>
        <source>The case</source>
        <translation>사건</translation>
    </message>
    <message>
        <source>The case has a passphrase of its own, which will be asked for.</source>
        <translation>사건 파일에 별도의 암호문이 있으며 열 때 묻습니다.</translation>
    </message>
    <message>
        <source>The case in this package is not the one that the package names.</source>
        <translation>이 패키지에 든 사건 파일이 패키지에 적힌 것과 다릅니다.</translation>
    </message>
    <message>
        <source>The case is being typed in all the time.</source>
        <translation>사건 파일에 입력이 계속되고 있습니다.</translation>
    </message>
    <message>
        <source>The case is larger than {most} MB, which is the most that a package holds.</source>
        <translation>사건 파일이 패키지 한도인 {most} MB보다 큽니다.</translation>
    </message>
    <message>
        <source>The case is open for reading only.</source>
        <translation>사건 파일이 읽기 전용으로 열려 있습니다.</translation>
    </message>
    <message>
        <source>The case was changed after you saw what goes.</source>
        <translation>보낼 것을 확인한 뒤에 사건이 바뀌었습니다.</translation>
    </message>
    <message>
        <source>The case was changed since you looked: this is what goes now.</source>
        <translation>확인한 뒤에 사건이 바뀌었습니다. 지금 보내는 것은 다음과 같습니다.</translation>
    </message>
    <message>
        <source>The copy is damaged: a document is not what it was.</source>
        <translation>사본이 손상되었습니다: 원래와 다른 문서가 있습니다.</translation>
    </message>
    <message>
        <source>The copy is damaged: a step in its history is not as it was written.</source>
        <translation>사본이 손상되었습니다: 이력에 기록된 때와 다른 단계가 있습니다.</translation>
    </message>
    <message>
        <source>The copy lacks a text it refers to.</source>
        <translation>사본이 참조하는 본문이 사본에 없습니다.</translation>
    </message>
    <message>
        <source>The copy names another author of what is in this case already.</source>
        <translation>이 사건에 이미 있는 것의 작성자가 사본에는 다르게 적혀 있습니다.</translation>
    </message>
    <message>
        <source>The error, the program and the machine, without words of the case</source>
        <translation>오류, 프로그램, 컴퓨터에 대한 내용이며 사건의 내용은 들어 있지 않습니다</translation>
    </message>
    <message>
        <source>The file can be read with the passphrase alone</source>
        <translation>암호문이 있어야만 파일을 읽을 수 있습니다</translation>
    </message>
    <message>
        <source>The first day is after the last.</source>
        <translation>첫날이 마지막 날보다 늦습니다.</translation>
    </message>
    <message>
        <source>The folder of “{name}” may not be written. What you change is kept in a working copy on this machine.</source>
        <translation>“{name}” 파일이 있는 폴더에 쓰기가 허용되지 않습니다. 변경한 내용은 이 컴퓨터의 작업 사본에 보관됩니다.</translation>
    </message>
    <message>
        <source>The help on sharing shows their form.</source>
        <translation>공유 도움말에 형식이 있습니다.</translation>
    </message>
    <message numerus="yes">
        <source>The last {n} days</source>
        <translation>
            <numerusform>최근 {n}일</numerusform>
        </translation>
    </message>
    <message>
        <source>The next report tells what came after this</source>
        <translation>다음 보고는 이 뒤에 온 것을 알립니다</translation>
    </message>
    <message>
        <source>The package could not be worked on: {reason}.</source>
        <translation>패키지를 처리하지 못했습니다: {reason}.</translation>
    </message>
    <message>
        <source>The package “{name}” was made ({size}).</source>
        <translation>“{name}” 패키지를 만들었습니다({size}).</translation>
    </message>
    <message>
        <source>The passphrase does not open this package.</source>
        <translation>이 암호문으로는 패키지가 열리지 않습니다.</translation>
    </message>
    <message>
        <source>The rules cannot be read: {reason}.</source>
        <translation>규칙을 읽을 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>한 번 더 입력</translation>
    </message>
    <message>
        <source>The same document (SHA-256)</source>
        <translation>같은 문서(SHA-256)</translation>
    </message>
    <message>
        <source>The same in words</source>
        <translation>지문 낱말</translation>
    </message>
    <message>
        <source>The same? Then “{one}” and “{other}”, decided to be different, are one.</source>
        <translation>같은 대상입니까? 그러면 서로 다르다고 판단한 “{one}”, “{other}”이(가) 하나가 됩니다.</translation>
    </message>
    <message>
        <source>The second date is before the first.</source>
        <translation>두 번째 날짜가 첫 번째보다 이릅니다.</translation>
    </message>
    <message>
        <source>The sender encrypted it with a passphrase.</source>
        <translation>보낸 사람이 암호문으로 암호화했습니다.</translation>
    </message>
    <message>
        <source>The shared copy is not sound.</source>
        <translation>공유 사본이 온전하지 않습니다.</translation>
    </message>
    <message>
        <source>The signature of this package does not fit its content: it was altered after it was signed.</source>
        <translation>이 패키지의 서명이 내용과 맞지 않습니다. 서명한 뒤에 고쳐졌습니다.</translation>
    </message>
    <message>
        <source>The snapshot is of another case.</source>
        <translation>다른 사건의 스냅숏입니다.</translation>
    </message>
    <message>
        <source>The team folder “{folder}” cannot be reached.</source>
        <translation>팀 폴더 “{folder}”에 접근할 수 없습니다.</translation>
    </message>
    <message>
        <source>The team folder “{folder}” cannot be read: {reason}.</source>
        <translation>팀 폴더 “{folder}”을(를) 읽을 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>The texts of both are the same.</source>
        <translation>둘의 본문이 같습니다.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>두 입력이 서로 다릅니다.</translation>
    </message>
    <message>
        <source>The version was restored as “{name}”.</source>
        <translation>버전을 “{name}”(으)로 복원했습니다.</translation>
    </message>
    <message>
        <source>The words that closed it are gone</source>
        <translation>종결 근거 문구가 사라짐</translation>
    </message>
    <message>
        <source>The work was called off.</source>
        <translation>작업을 취소했습니다.</translation>
    </message>
    <message>
        <source>The working copy of “{name}” is gone.</source>
        <translation>“{name}”의 작업 사본이 사라졌습니다.</translation>
    </message>
    <message>
        <source>Their key: “age1…” or “ed25519:…”</source>
        <translation>상대의 키: “age1…” 또는 “ed25519:…”</translation>
    </message>
    <message>
        <source>There is no room for a copy of the case: {reason}.</source>
        <translation>사건 파일의 사본을 둘 공간이 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>There is no sensitivity “{name}”.</source>
        <translation>“{name}”(이)라는 보안 등급은 없습니다.</translation>
    </message>
    <message>
        <source>There is no snapshot in the team folder yet.</source>
        <translation>팀 폴더에 아직 스냅숏이 없습니다.</translation>
    </message>
    <message>
        <source>There is no version “{name}”.</source>
        <translation>“{name}” 버전이 없습니다.</translation>
    </message>
    <message>
        <source>There is not enough memory for this passphrase.</source>
        <translation>이 암호문을 처리할 메모리가 부족합니다.</translation>
    </message>
    <message>
        <source>These can: {kinds}.</source>
        <translation>묶을 수 있는 것: {kinds}.</translation>
    </message>
    <message>
        <source>This case is in a team already.</source>
        <translation>이 사건은 이미 팀에 속해 있습니다.</translation>
    </message>
    <message>
        <source>This case is locked with a passphrase. Click to lock it now.</source>
        <translation>이 사건 파일은 암호문으로 보호됩니다. 누르면 지금 잠급니다.</translation>
    </message>
    <message>
        <source>This case is locked, and the files in a team folder would not be.</source>
        <translation>이 사건 파일은 암호문으로 보호되지만 팀 폴더의 파일은 그렇지 않게 됩니다.</translation>
    </message>
    <message>
        <source>This is decided already.</source>
        <translation>이미 결정되었습니다.</translation>
    </message>
    <message>
        <source>This is no key of a signer.</source>
        <translation>서명자의 키가 아닙니다.</translation>
    </message>
    <message>
        <source>This is no whole key yet.</source>
        <translation>아직 키가 다 입력되지 않았습니다.</translation>
    </message>
    <message>
        <source>This is not the passphrase of the case.</source>
        <translation>사건 파일의 암호문이 아닙니다.</translation>
    </message>
    <message>
        <source>This is “{name}” as it was on {when}, for reading only.</source>
        <translation>{when} 당시의 “{name}”이며 읽기 전용입니다.</translation>
    </message>
    <message>
        <source>This package asks for more work on its passphrase than is safe, so it may be harmful.</source>
        <translation>이 패키지는 암호문 처리에 지나치게 많은 계산을 요구하므로 해로울 수 있습니다.</translation>
    </message>
    <message>
        <source>This package holds more than {most} MB, so it may be harmful.</source>
        <translation>이 패키지에 {most} MB가 넘는 내용이 들어 있으므로 해로울 수 있습니다.</translation>
    </message>
    <message>
        <source>This package holds what no package of Caseapp does, so it may be harmful.</source>
        <translation>이 패키지에 Caseapp 패키지에는 없는 것이 들어 있으므로 해로울 수 있습니다.</translation>
    </message>
    <message>
        <source>This package is damaged or was cut short.</source>
        <translation>패키지가 손상되었거나 잘려 있습니다.</translation>
    </message>
    <message>
        <source>This package is locked with a passphrase.</source>
        <translation>패키지가 암호문으로 잠겨 있습니다.</translation>
    </message>
    <message>
        <source>This package was encrypted for somebody else.</source>
        <translation>다른 사람에게 보내도록 암호화된 패키지입니다.</translation>
    </message>
    <message>
        <source>This package was encrypted in a way that Caseapp does not know.</source>
        <translation>Caseapp이 모르는 방식으로 암호화된 패키지입니다.</translation>
    </message>
    <message>
        <source>This passphrase does not open “{name}”.</source>
        <translation>이 암호문으로는 “{name}” 파일이 열리지 않습니다.</translation>
    </message>
    <message>
        <source>This quote</source>
        <translation>이 인용문</translation>
    </message>
    <message>
        <source>This record is in the case.</source>
        <translation>이 항목은 사건에 있습니다.</translation>
    </message>
    <message>
        <source>This version has the file format of an older Caseapp.</source>
        <translation>이전 Caseapp의 파일 형식으로 된 버전입니다.</translation>
    </message>
    <message>
        <source>Title of the case</source>
        <translation>사건의 제목</translation>
    </message>
    <message>
        <source>To send the case, signed and encrypted</source>
        <translation>사건 파일을 서명하고 암호화하여 보냅니다</translation>
    </message>
    <message>
        <source>To sign, and to encrypt for others</source>
        <translation>서명하고, 남에게 보낼 때 암호화하는 데 씁니다</translation>
    </message>
    <message>
        <source>To the keys of people, yours among them</source>
        <translation>본인을 포함한 사람들의 키로 암호화</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Try again; if it is surely right, the beginning of the file is damaged: restore a backup copy.</source>
        <translation>다시 시도하십시오. 암호문이 틀림없다면 파일의 첫머리가 손상된 것이므로 백업 사본을 복원하십시오.</translation>
    </message>
    <message>
        <source>Try it once more; to report it, copy the details.</source>
        <translation>한 번 더 해 보십시오. 알리려면 자세한 내용을 복사하십시오.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>잠금 해제</translation>
    </message>
    <message>
        <source>Use a working copy</source>
        <translation>작업 사본 사용</translation>
    </message>
    <message>
        <source>Verifying “{name}”</source>
        <translation>“{name}” 검증 중</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>버전</translation>
    </message>
    <message>
        <source>Versions of the file…</source>
        <translation>파일 버전…</translation>
    </message>
    <message>
        <source>Versions of “{name}”</source>
        <translation>“{name}”의 버전</translation>
    </message>
    <message>
        <source>Very weak</source>
        <translation>매우 약함</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>약함</translation>
    </message>
    <message>
        <source>What is known of the team folder cannot be kept: {reason}.</source>
        <translation>팀 폴더에 관한 정보를 보관할 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>새로운 것</translation>
    </message>
    <message>
        <source>What is new was copied as text.</source>
        <translation>새로운 것을 텍스트로 복사했습니다.</translation>
    </message>
    <message>
        <source>What was saved before is safe.</source>
        <translation>앞서 저장된 것은 안전합니다.</translation>
    </message>
    <message>
        <source>What you call this person</source>
        <translation>이 사람을 부를 이름</translation>
    </message>
    <message>
        <source>What you do is kept in your case, and goes out when the folder is back.</source>
        <translation>작업한 것은 내 사건 파일에 보관되며 폴더가 돌아오면 내보냅니다.</translation>
    </message>
    <message>
        <source>When two records may be the same person, meeting, source or other thing, they are shown here.</source>
        <translation>두 항목이 같은 인물, 회담, 출처 등일 수 있으면 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>Where the case is edited…</source>
        <translation>편집 위치…</translation>
    </message>
    <message>
        <source>Where the quote stands</source>
        <translation>인용문의 위치</translation>
    </message>
    <message>
        <source>Where you are</source>
        <translation>현재 위치</translation>
    </message>
    <message>
        <source>Where “{name}” is edited</source>
        <translation>“{name}” 편집 위치</translation>
    </message>
    <message>
        <source>While working</source>
        <translation>작업하는 동안</translation>
    </message>
    <message>
        <source>Who held its posts</source>
        <translation>직위에 있었던 인물</translation>
    </message>
    <message>
        <source>Who met whom, who said what, what is still open, each fact tied to its words.</source>
        <translation>누가 누구를 만났고, 누가 무엇을 말했고, 무엇이 미결인지. 모든 사실은 그 문구에 이어져 있습니다.</translation>
    </message>
    <message>
        <source>Who reported this from whom? Add a link</source>
        <translation>누가 누구의 말을 전했습니까? 단계를 추가하십시오</translation>
    </message>
    <message>
        <source>Who still owes what to whom</source>
        <translation>누가 누구에게 무엇을 이행해야 하는지</translation>
    </message>
    <message>
        <source>Whoever gets hold of the package can read the case in it.</source>
        <translation>패키지를 손에 넣은 사람은 누구나 그 안의 사건을 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>Whoever has the file can read it then.</source>
        <translation>그러면 파일을 가진 사람은 누구나 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>Why is “{title}” {status}?</source>
        <translation>“{title}”: ‘{status}’ 상태로 바꾸는 이유는 무엇입니까?</translation>
    </message>
    <message>
        <source>With</source>
        <translation>만든 프로그램</translation>
    </message>
    <message>
        <source>With a date</source>
        <translation>날짜 있음</translation>
    </message>
    <message>
        <source>With a passphrase</source>
        <translation>암호문으로 암호화</translation>
    </message>
    <message numerus="yes">
        <source>With the {n} characters selected</source>
        <translation>
            <numerusform>선택한 {n}자와 함께</numerusform>
        </translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>철회</translation>
    </message>
    <message>
        <source>Withdraw the open item</source>
        <translation>조치 사항 철회</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>날짜 없음</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>문구</translation>
    </message>
    <message>
        <source>Words behind this have changed or are gone</source>
        <translation>근거가 된 문구가 바뀌었거나 사라졌습니다</translation>
    </message>
    <message>
        <source>Words in any script, &quot;a phrase&quot;, begin*, kind:meeting, by:&quot;Park Jin&quot;, in:seoul, after:2023-01, status:open</source>
        <translation>낱말, &quot;이어진 문구&quot;, 앞부분*, kind:meeting, by:&quot;박진&quot;, in:서울, after:2023-01, status:open</translation>
    </message>
    <message>
        <source>Words of the record shown</source>
        <translation>표시된 항목의 문구</translation>
    </message>
    <message>
        <source>Words that bear it out</source>
        <translation>뒷받침하는 문구</translation>
    </message>
    <message>
        <source>Words that bear out a fact are marked</source>
        <translation>사실을 뒷받침하는 문구는 표시됩니다</translation>
    </message>
    <message>
        <source>Words that it holds in another format are missing.</source>
        <translation>다른 형식으로 들어 있는 글은 빠졌습니다.</translation>
    </message>
    <message>
        <source>Words that the case had not taken when Caseapp last ended are back in their fields: {fields}.</source>
        <translation>지난번에 Caseapp이 끝날 때 사건 파일이 받아들이지 않았던 내용을 필드에 되돌려 놓았습니다: {fields}.</translation>
    </message>
    <message>
        <source>Working copy</source>
        <translation>작업 사본</translation>
    </message>
    <message>
        <source>Working copy, published {time}</source>
        <translation>작업 사본, {time} 반영</translation>
    </message>
    <message>
        <source>Write 00:00 with the day that begins then.</source>
        <translation>그때 시작하는 날짜와 함께 00:00으로 적으십시오.</translation>
    </message>
    <message>
        <source>Write it as 18 Feb 2023, Feb 2023, 2023 or 13-19 Feb 2023.</source>
        <translation>2023년 2월 18일, 2023년 2월, 2023년 또는 2023년 2월 13~19일처럼 적으십시오.</translation>
    </message>
    <message>
        <source>Write it as 18 Feb 2023, Feb 2023, 2023, 13-19 Feb 2023 or before 2015.</source>
        <translation>2023년 2월 18일, 2023년 2월, 2023년, 2023년 2월 13~19일 또는 2015년 전처럼 적으십시오.</translation>
    </message>
    <message>
        <source>Write it as 2023-03-03.</source>
        <translation>2023-03-03처럼 적으십시오.</translation>
    </message>
    <message>
        <source>Write it as 2024-03-31.</source>
        <translation>2024-03-31처럼 쓰십시오.</translation>
    </message>
    <message>
        <source>Write one with columns in braces, such as {who} in {country}.</source>
        <translation>{who} in {country}처럼 중괄호에 열 이름을 넣어 적으십시오.</translation>
    </message>
    <message>
        <source>Write the date with its year.</source>
        <translation>연도까지 적으십시오.</translation>
    </message>
    <message>
        <source>Write {first} {first_month} {year} or {second} {second_month} {year}.</source>
        <translation>{year}년 {first_month} {first}일 또는 {year}년 {second_month} {second}일로 적으십시오.</translation>
    </message>
    <message>
        <source>Write {ten} or {hundred}.</source>
        <translation>{ten} 또는 {hundred}(으)로 적으십시오.</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>연도</translation>
    </message>
    <message>
        <source>Year of “{title}”</source>
        <translation>“{title}”의 연도</translation>
    </message>
    <message>
        <source>Years are 0 to 9999.</source>
        <translation>연도는 0~9999입니다.</translation>
    </message>
    <message>
        <source>You are here</source>
        <translation>지금 이곳입니다</translation>
    </message>
    <message>
        <source>You have known this key since {time}.</source>
        <translation>{time}부터 등록되어 있는 키입니다.</translation>
    </message>
    <message>
        <source>You know nobody’s key yet: paste one, or add people under File, Your keys and people.</source>
        <translation>아직 등록된 키가 없습니다. 키를 붙여넣거나 파일 메뉴의 ‘내 키와 사람’에서 사람을 추가하십시오.</translation>
    </message>
    <message>
        <source>You sign with</source>
        <translation>내가 서명하는 키</translation>
    </message>
    <message>
        <source>You work in a private copy on this machine. It takes the place of the shared file some minutes after a change, when you save and at closing; what others have changed meanwhile is merged.</source>
        <translation>이 컴퓨터의 개인 사본에서 작업합니다. 변경하고 몇 분 뒤, 저장할 때, 닫을 때 공유 파일에 반영되며, 그사이 다른 사람이 바꾼 내용은 병합됩니다.</translation>
    </message>
    <message>
        <source>Your changes are kept on this machine and published when it is back.</source>
        <translation>변경한 내용은 이 컴퓨터에 보관되며 다시 접근할 수 있게 되면 반영됩니다.</translation>
    </message>
    <message>
        <source>Your changes are kept on this machine.</source>
        <translation>변경한 내용은 이 컴퓨터에 보관됩니다.</translation>
    </message>
    <message>
        <source>Your changes are kept on this machine: put the file back, or save a copy.</source>
        <translation>변경한 내용은 이 컴퓨터에 보관됩니다. 파일을 되돌려 놓거나 사본을 저장하십시오.</translation>
    </message>
    <message>
        <source>Your keys</source>
        <translation>내 키</translation>
    </message>
    <message>
        <source>Your keys and people</source>
        <translation>내 키와 사람</translation>
    </message>
    <message>
        <source>Your keys and people…</source>
        <translation>내 키와 사람…</translation>
    </message>
    <message>
        <source>Your keys cannot be kept in “{folder}”: {reason}.</source>
        <translation>“{folder}”에 내 키를 보관할 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>Your keys in “{path}” are damaged.</source>
        <translation>“{path}”의 내 키가 손상되었습니다.</translation>
    </message>
    <message>
        <source>Your own documents</source>
        <translation>자신의 문서</translation>
    </message>
    <message>
        <source>a body</source>
        <translation>본체(body)</translation>
    </message>
    <message>
        <source>a body is neither a name nor an object.</source>
        <translation>본체(body)가 이름도 객체도 아닙니다.</translation>
    </message>
    <message>
        <source>a date, such as 18 Feb 2023</source>
        <translation>날짜(예: 2023년 2월 18일)</translation>
    </message>
    <message>
        <source>a selector</source>
        <translation>선택자(selector)</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>수락됨</translation>
    </message>
    <message>
        <source>acting</source>
        <translation>권한대행</translation>
    </message>
    <message>
        <source>added</source>
        <translation>추가됨</translation>
    </message>
    <message>
        <source>agency</source>
        <translation>청·산하 기관</translation>
    </message>
    <message>
        <source>agreement</source>
        <translation>합의</translation>
    </message>
    <message>
        <source>an unknown member</source>
        <translation>알 수 없는 구성원</translation>
    </message>
    <message numerus="yes">
        <source>and {n} more</source>
        <translation>
            <numerusform>외 {n}개</numerusform>
        </translation>
    </message>
    <message>
        <source>anonymous</source>
        <translation>익명</translation>
    </message>
    <message>
        <source>any</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>apology</source>
        <translation>사과</translation>
    </message>
    <message>
        <source>article</source>
        <translation>기사</translation>
    </message>
    <message>
        <source>as stated, such as 100,000,000</source>
        <translation>출처에 적힌 대로(예: 100,000,000)</translation>
    </message>
    <message>
        <source>assessment</source>
        <translation>평가</translation>
    </message>
    <message>
        <source>autumn</source>
        <translation>가을</translation>
    </message>
    <message>
        <source>awarded</source>
        <translation>인용됨(승소)</translation>
    </message>
    <message>
        <source>back channel</source>
        <translation>막후 채널</translation>
    </message>
    <message>
        <source>before {meeting}</source>
        <translation>{meeting} 전</translation>
    </message>
    <message>
        <source>before {meeting}, {date}</source>
        <translation>{meeting} 전, {date}</translation>
    </message>
    <message>
        <source>beyond the calendar</source>
        <translation>달력을 벗어남</translation>
    </message>
    <message>
        <source>by phone</source>
        <translation>전화</translation>
    </message>
    <message>
        <source>by video</source>
        <translation>화상</translation>
    </message>
    <message>
        <source>c. {date}</source>
        <translation>{date}경</translation>
    </message>
    <message>
        <source>call</source>
        <translation>전화 통화</translation>
    </message>
    <message>
        <source>called off</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>변경됨</translation>
    </message>
    <message>
        <source>claimed done</source>
        <translation>이행 주장</translation>
    </message>
    <message>
        <source>closes when: {words}</source>
        <translation>종결 조건: {words}</translation>
    </message>
    <message>
        <source>commitment</source>
        <translation>확약</translation>
    </message>
    <message>
        <source>company</source>
        <translation>기업</translation>
    </message>
    <message>
        <source>conference</source>
        <translation>국제회의</translation>
    </message>
    <message>
        <source>confidential</source>
        <translation>대외비</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>포함</translation>
    </message>
    <message>
        <source>contradicts</source>
        <translation>반박</translation>
    </message>
    <message>
        <source>court</source>
        <translation>법원</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>A day as Qt writes it</comment>
        <translation>yyyy년 M월 d일</translation>
    </message>
    <message>
        <source>date ({field})</source>
        <translation>날짜({field})</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>A day as Qt writes it</comment>
        <translation>yyyy년 M월 d일 (ddd)</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>기한</translation>
    </message>
    <message>
        <source>declaration</source>
        <translation>선언</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>삭제됨</translation>
    </message>
    <message>
        <source>demand</source>
        <translation>요구</translation>
    </message>
    <message>
        <source>denial</source>
        <translation>부인</translation>
    </message>
    <message>
        <source>deputy minister</source>
        <translation>차관급</translation>
    </message>
    <message>
        <source>differs: {fields}</source>
        <translation>다름: {fields}</translation>
    </message>
    <message>
        <source>direct quote</source>
        <translation>직접 인용</translation>
    </message>
    <message>
        <source>dismissed</source>
        <translation>기각됨</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>다툼 있음</translation>
    </message>
    <message>
        <source>done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>done, with problems</source>
        <translation>완료, 문제 있음</translation>
    </message>
    <message>
        <source>due {date}</source>
        <translation>기한 {date}</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>전자우편</translation>
    </message>
    <message>
        <source>edited in a working copy, as was chosen</source>
        <translation>선택한 대로 작업 사본에서 편집합니다</translation>
    </message>
    <message>
        <source>enforced</source>
        <translation>집행됨</translation>
    </message>
    <message>
        <source>epithet</source>
        <translation>별칭</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>예상됨</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>file</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>files</source>
        <translation>원본 파일</translation>
    </message>
    <message>
        <source>floated</source>
        <translation>타진됨</translation>
    </message>
    <message>
        <source>for an unknown time</source>
        <translation>기간 미상</translation>
    </message>
    <message>
        <source>for {names}</source>
        <translation>{names}</translation>
    </message>
    <message>
        <source>for {names} {since}</source>
        <translation>{names}, {since}</translation>
    </message>
    <message>
        <source>for {name}</source>
        <translation>{name} 대리</translation>
    </message>
    <message numerus="yes">
        <source>for {n} days</source>
        <translation>
            <numerusform>{n}일째</numerusform>
        </translation>
    </message>
    <message>
        <source>former</source>
        <translation>옛 이름</translation>
    </message>
    <message>
        <source>forum</source>
        <translation>협의체</translation>
    </message>
    <message>
        <source>foundation</source>
        <translation>재단</translation>
    </message>
    <message>
        <source>from theirs</source>
        <translation>상대에서</translation>
    </message>
    <message>
        <source>from yours</source>
        <translation>나에게서</translation>
    </message>
    <message>
        <source>full</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>사라짐</translation>
    </message>
    <message>
        <source>government</source>
        <translation>정부</translation>
    </message>
    <message>
        <source>head</source>
        <translation>수석대표</translation>
    </message>
    <message>
        <source>head of state or government</source>
        <translation>정상급</translation>
    </message>
    <message>
        <source>hearing</source>
        <translation>심리·청문</translation>
    </message>
    <message>
        <source>held</source>
        <translation>개최됨</translation>
    </message>
    <message>
        <source>host</source>
        <translation>주최</translation>
    </message>
    <message>
        <source>if {condition}</source>
        <translation>조건: {condition}</translation>
    </message>
    <message>
        <source>in a copy</source>
        <translation>사본에서</translation>
    </message>
    <message>
        <source>in a folder that {service} synchronises (seen: {mark} in {folder})</source>
        <translation>{service} 동기화 폴더에 있습니다({folder}에 {mark} 있음)</translation>
    </message>
    <message>
        <source>in a folder that {service} synchronises ({folder})</source>
        <translation>{service} 동기화 폴더({folder})에 있습니다</translation>
    </message>
    <message>
        <source>in every row</source>
        <translation>모든 행에</translation>
    </message>
    <message>
        <source>in part</source>
        <translation>일부</translation>
    </message>
    <message>
        <source>in person</source>
        <translation>대면</translation>
    </message>
    <message>
        <source>in the File menu</source>
        <translation>파일 메뉴</translation>
    </message>
    <message>
        <source>in writing</source>
        <translation>서면</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>내부용</translation>
    </message>
    <message>
        <source>international organisation</source>
        <translation>국제기구</translation>
    </message>
    <message>
        <source>interpreter</source>
        <translation>통역</translation>
    </message>
    <message>
        <source>interview</source>
        <translation>인터뷰</translation>
    </message>
    <message>
        <source>is March the 4th</source>
        <translation>3월 4일로 읽음</translation>
    </message>
    <message>
        <source>is named as a problem</source>
        <translation>문제로 알림</translation>
    </message>
    <message>
        <source>is the 3rd of April</source>
        <translation>4월 3일로 읽음</translation>
    </message>
    <message>
        <source>it as CSV</source>
        <translation>CSV로</translation>
    </message>
    <message>
        <source>it does not say the words it stands on.</source>
        <translation>근거가 되는 문구가 적혀 있지 않습니다.</translation>
    </message>
    <message numerus="yes">
        <source>it has {n} targets.</source>
        <translation>
            <numerusform>대상(target) 수: {n}.</numerusform>
        </translation>
    </message>
    <message>
        <source>it is no object of that form</source>
        <translation>그 형식의 객체가 아닙니다</translation>
    </message>
    <message>
        <source>it is not JSON</source>
        <translation>JSON이 아닙니다</translation>
    </message>
    <message>
        <source>its menu</source>
        <translation>메뉴</translation>
    </message>
    <message>
        <source>its place</source>
        <translation>현지</translation>
    </message>
    <message>
        <source>its position is no span.</source>
        <translation>위치가 구간이 아닙니다.</translation>
    </message>
    <message>
        <source>its source</source>
        <translation>출처(source)</translation>
    </message>
    <message>
        <source>its target</source>
        <translation>대상(target)</translation>
    </message>
    <message>
        <source>its text as a text file</source>
        <translation>글을 텍스트 파일로</translation>
    </message>
    <message>
        <source>its top</source>
        <translation>맨 위</translation>
    </message>
    <message>
        <source>its type is not Annotation.</source>
        <translation>type이 Annotation이 아닙니다.</translation>
    </message>
    <message>
        <source>judgment</source>
        <translation>판결</translation>
    </message>
    <message>
        <source>latitude</source>
        <translation>위도</translation>
    </message>
    <message>
        <source>law</source>
        <translation>법률</translation>
    </message>
    <message>
        <source>line {line}, column {column}</source>
        <translation>{line}줄 {column}칸</translation>
    </message>
    <message>
        <source>longitude</source>
        <translation>경도</translation>
    </message>
    <message>
        <source>media</source>
        <translation>언론</translation>
    </message>
    <message>
        <source>meeting</source>
        <translation>회담</translation>
    </message>
    <message>
        <source>member</source>
        <translation>대표단원</translation>
    </message>
    <message>
        <source>mentions</source>
        <translation>언급</translation>
    </message>
    <message>
        <source>minister</source>
        <translation>장관급</translation>
    </message>
    <message>
        <source>ministry</source>
        <translation>부처</translation>
    </message>
    <message>
        <source>mistranslation</source>
        <translation>오역</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>이동됨</translation>
    </message>
    <message>
        <source>new</source>
        <translation>새로 옴</translation>
    </message>
    <message>
        <source>new: {kind}</source>
        <translation>새 이름: {kind}</translation>
    </message>
    <message>
        <source>no</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>날짜 없음</translation>
    </message>
    <message>
        <source>no source yet</source>
        <translation>아직 출처 없음</translation>
    </message>
    <message>
        <source>no words speak of it</source>
        <translation>언급하는 문구 없음</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>명시된 주체 없음</translation>
    </message>
    <message>
        <source>non-governmental organisation</source>
        <translation>비정부기구</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>not filled</source>
        <translation>채우지 않음</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>이름 미상</translation>
    </message>
    <message>
        <source>not named: {name}</source>
        <translation>이름 미상: {name}</translation>
    </message>
    <message>
        <source>note</source>
        <translation>문서·메모</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>묶지 않음</translation>
    </message>
    <message>
        <source>nothing here is otherwise by it</source>
        <translation>여기서 달라진 것 없음</translation>
    </message>
    <message>
        <source>nothing marked yet</source>
        <translation>아직 표시한 문구 없음</translation>
    </message>
    <message>
        <source>now empty</source>
        <translation>현재 값 없음</translation>
    </message>
    <message>
        <source>now {value}</source>
        <translation>현재 값: {value}</translation>
    </message>
    <message>
        <source>observer</source>
        <translation>참관인</translation>
    </message>
    <message>
        <source>offer</source>
        <translation>제의</translation>
    </message>
    <message>
        <source>official</source>
        <translation>공식</translation>
    </message>
    <message>
        <source>oldest {n} d</source>
        <translation>최장 {n}일</translation>
    </message>
    <message>
        <source>omits</source>
        <translation>언급하지 않음</translation>
    </message>
    <message>
        <source>on a network drive ({service}, {folder})</source>
        <translation>네트워크 드라이브({service}, {folder})에 있습니다</translation>
    </message>
    <message>
        <source>open</source>
        <translation>미결</translation>
    </message>
    <message>
        <source>open point</source>
        <translation>미결 쟁점</translation>
    </message>
    <message>
        <source>origin</source>
        <translation>원출처</translation>
    </message>
    <message>
        <source>other</source>
        <translation>기타</translation>
    </message>
    <message>
        <source>own task</source>
        <translation>자체 과제</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>지급됨</translation>
    </message>
    <message>
        <source>paraphrase</source>
        <translation>간접 인용</translation>
    </message>
    <message>
        <source>parliament</source>
        <translation>의회</translation>
    </message>
    <message>
        <source>part</source>
        <translation>일부</translation>
    </message>
    <message>
        <source>partly enforced</source>
        <translation>일부 집행됨</translation>
    </message>
    <message>
        <source>party</source>
        <translation>정당</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>계류 중</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>예정됨</translation>
    </message>
    <message>
        <source>position</source>
        <translation>입장</translation>
    </message>
    <message>
        <source>postponed</source>
        <translation>연기됨</translation>
    </message>
    <message>
        <source>press Enter to edit</source>
        <translation>Enter를 누르면 편집합니다</translation>
    </message>
    <message>
        <source>promise</source>
        <translation>약속</translation>
    </message>
    <message>
        <source>public</source>
        <translation>공개</translation>
    </message>
    <message>
        <source>quotes</source>
        <translation>인용문</translation>
    </message>
    <message>
        <source>readout</source>
        <translation>회담 결과 발표문</translation>
    </message>
    <message>
        <source>record</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>references</source>
        <translation>참조</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>거부됨</translation>
    </message>
    <message>
        <source>rejects</source>
        <translation>반대</translation>
    </message>
    <message>
        <source>report</source>
        <translation>보고서</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>전언</translation>
    </message>
    <message>
        <source>request</source>
        <translation>요청</translation>
    </message>
    <message>
        <source>reserves</source>
        <translation>유보</translation>
    </message>
    <message>
        <source>romanised</source>
        <translation>로마자 표기</translation>
    </message>
    <message>
        <source>row of {field}</source>
        <translation>{field}의 행</translation>
    </message>
    <message>
        <source>running</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>same in both</source>
        <translation>양쪽 같음</translation>
    </message>
    <message>
        <source>search</source>
        <translation>검색</translation>
    </message>
    <message>
        <source>secret</source>
        <translation>비밀</translation>
    </message>
    <message>
        <source>senior official</source>
        <translation>고위 실무급</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>화해로 종결</translation>
    </message>
    <message>
        <source>short</source>
        <translation>약칭</translation>
    </message>
    <message>
        <source>silence</source>
        <translation>침묵</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translation>{date}부터</translation>
    </message>
    <message>
        <source>something deleted since</source>
        <translation>나중에 삭제된 항목</translation>
    </message>
    <message>
        <source>sought</source>
        <translation>신청됨</translation>
    </message>
    <message>
        <source>split at</source>
        <translation>구분자</translation>
    </message>
    <message>
        <source>spoken of since {date}</source>
        <translation>{date}부터 언급됨</translation>
    </message>
    <message>
        <source>spring</source>
        <translation>봄</translation>
    </message>
    <message>
        <source>stands</source>
        <translation>유효함</translation>
    </message>
    <message>
        <source>start and end are whole numbers, the start first.</source>
        <translation>start와 end는 정수이며 start가 앞이어야 합니다.</translation>
    </message>
    <message>
        <source>statement</source>
        <translation>성명</translation>
    </message>
    <message>
        <source>stayed</source>
        <translation>정지됨</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>such as 22 Feb 2023</source>
        <translation>예: 2023년 2월 22일</translation>
    </message>
    <message>
        <source>such as Foreign Minister</source>
        <translation>예: 외교장관</translation>
    </message>
    <message>
        <source>such as bilateral, plenary</source>
        <translation>예: 양자, 전체회의</translation>
    </message>
    <message>
        <source>such as signatory, plaintiff, respondent</source>
        <translation>예: 서명국, 원고, 피고</translation>
    </message>
    <message>
        <source>such as {who} in {country}</source>
        <translation>예: {who} in {country}</translation>
    </message>
    <message>
        <source>such as: 1 March 2023</source>
        <translation>예: 2023년 3월 1일</translation>
    </message>
    <message>
        <source>such as: an official of the ministry</source>
        <translation>예: 외교부 당국자</translation>
    </message>
    <message>
        <source>such as: precedent of, family of, funds</source>
        <translation>예: 선례, 가족, 자금 지원</translation>
    </message>
    <message>
        <source>such as: the deputy foreign minister of Japan</source>
        <translation>예: 일본 외무차관</translation>
    </message>
    <message>
        <source>such as: the proposal is accepted</source>
        <translation>예: 제안이 수락될 경우</translation>
    </message>
    <message>
        <source>summer</source>
        <translation>여름</translation>
    </message>
    <message>
        <source>summit</source>
        <translation>정상회담</translation>
    </message>
    <message>
        <source>superseded</source>
        <translation>대체됨</translation>
    </message>
    <message>
        <source>supports</source>
        <translation>지지</translation>
    </message>
    <message>
        <source>supports with conditions</source>
        <translation>조건부 지지</translation>
    </message>
    <message>
        <source>taken {date}</source>
        <translation>{date} 취득</translation>
    </message>
    <message>
        <source>texts</source>
        <translation>본문</translation>
    </message>
    <message>
        <source>the search field at the top</source>
        <translation>위쪽의 검색 칸</translation>
    </message>
    <message>
        <source>the source of a body</source>
        <translation>본체(body)의 출처(source)</translation>
    </message>
    <message>
        <source>the source’s words, or 18 Feb 2023</source>
        <translation>출처의 문구, 또는 2023년 2월 18일</translation>
    </message>
    <message>
        <source>the title of the case</source>
        <translation>사건의 제목</translation>
    </message>
    <message>
        <source>then {office}?</source>
        <translation>당시 {office}?</translation>
    </message>
    <message>
        <source>today, {time}</source>
        <translation>오늘 {time}</translation>
    </message>
    <message>
        <source>today; or a day such as 2023-03-03</source>
        <translation>오늘, 또는 2023-03-03 같은 날짜</translation>
    </message>
    <message>
        <source>track 1.5</source>
        <translation>트랙 1.5(반관반민)</translation>
    </message>
    <message>
        <source>track 2</source>
        <translation>트랙 2(민간)</translation>
    </message>
    <message>
        <source>treaty</source>
        <translation>조약</translation>
    </message>
    <message>
        <source>two letters, such as KR</source>
        <translation>두 글자(예: KR)</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>unscheduled</source>
        <translation>일정 미정</translation>
    </message>
    <message>
        <source>until now</source>
        <translation>지금까지</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation>{date}까지</translation>
    </message>
    <message>
        <source>until {day} {month}</source>
        <translation>{month} {day}일까지</translation>
    </message>
    <message>
        <source>used by {name}</source>
        <translation>{name} 사용</translation>
    </message>
    <message>
        <source>values</source>
        <translation>값</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>확인됨</translation>
    </message>
    <message>
        <source>visit</source>
        <translation>방문</translation>
    </message>
    <message>
        <source>waiting since {date}</source>
        <translation>{date}부터 대기</translation>
    </message>
    <message>
        <source>was undone</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>when it became what it is now</source>
        <translation>지금의 상태가 된 때</translation>
    </message>
    <message>
        <source>why, or who said so</source>
        <translation>이유 또는 그렇게 말한 이</translation>
    </message>
    <message>
        <source>winter</source>
        <translation>겨울</translation>
    </message>
    <message>
        <source>with earlier values</source>
        <translation>이전 값 포함</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>철회됨</translation>
    </message>
    <message>
        <source>without earlier values</source>
        <translation>이전 값 제외</translation>
    </message>
    <message>
        <source>words</source>
        <translation>문구</translation>
    </message>
    <message>
        <source>working level</source>
        <translation>실무급</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>{a_record} cannot be joined.</source>
        <translation>{a_record}: 한 대상으로 합쳐 볼 수 없는 종류입니다.</translation>
    </message>
    <message>
        <source>{author} · {when}</source>
        <translation>{author} · {when}</translation>
    </message>
    <message>
        <source>{author} · {when} · in a copy</source>
        <translation>{author} · {when} · 사본에서</translation>
    </message>
    <message>
        <source>{author}, {when}</source>
        <translation>{author}, {when}</translation>
    </message>
    <message>
        <source>{author}, {when} · {step}</source>
        <translation>{author}, {when} · {step}</translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
    <message>
        <source>{by} to {to}</source>
        <translation>{by} → {to}</translation>
    </message>
    <message>
        <source>{city} time = {date} UTC</source>
        <translation>{city} 시각 = {date} UTC</translation>
    </message>
    <message>
        <source>{city} time.</source>
        <translation>{city} 시간.</translation>
    </message>
    <message>
        <source>{city}: {date}</source>
        <translation>{city}: {date}</translation>
    </message>
    <message>
        <source>{date} ({why})</source>
        <translation>{date} ({why})</translation>
    </message>
    <message>
        <source>{date} ({zone})</source>
        <translation>{date}({zone})</translation>
    </message>
    <message>
        <source>{date} UTC</source>
        <translation>{date} UTC</translation>
    </message>
    <message>
        <source>{date} in {city} is {there} in {other}. That falls inside “{coarse}”.</source>
        <translation>{date}({city})은(는) {other} 시각으로 {there}이며 “{coarse}”에 들어갑니다.</translation>
    </message>
    <message>
        <source>{date} or {other}</source>
        <translation>{date} 또는 {other}</translation>
    </message>
    <message>
        <source>{date} was a {weekday}, not a {other}.</source>
        <translation>{date}: {other}이 아니라 {weekday}입니다.</translation>
    </message>
    <message>
        <source>{date}, as stated: {words}</source>
        <translation>{date}, 출처 표기: {words}</translation>
    </message>
    <message>
        <source>{date}, {time}</source>
        <translation>{date} {time}</translation>
    </message>
    <message>
        <source>{date}: {what}</source>
        <translation>{date}: {what}</translation>
    </message>
    <message>
        <source>{date}?</source>
        <translation>{date}?</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{year}년 {month} {day}일</translation>
    </message>
    <message>
        <source>{day}, the day the case is seen from</source>
        <translation>{day}, 사건의 기준일</translation>
    </message>
    <message>
        <source>{decided} decided, {off} put off, {left} to decide</source>
        <translation>결정 {decided}, 보류 {off}, 남음 {left}</translation>
    </message>
    <message>
        <source>{due}, passed</source>
        <translation>{due}, 지남</translation>
    </message>
    <message>
        <source>{field} becomes</source>
        <translation>{field}: 바꿀 값</translation>
    </message>
    <message>
        <source>{field} cannot be a {creates}.</source>
        <translation>{field}: {creates} 항목일 수 없습니다.</translation>
    </message>
    <message>
        <source>{field} cannot be a {kind}.</source>
        <translation>{field}: {kind} 항목일 수 없습니다.</translation>
    </message>
    <message>
        <source>{field} cannot be as large as “{word}”.</source>
        <translation>{field}: “{word}”만큼 클 수 없습니다.</translation>
    </message>
    <message>
        <source>{field} cannot be “{word}”.</source>
        <translation>{field}: “{word}”일 수 없습니다.</translation>
    </message>
    <message>
        <source>{field} is a number, not “{word}”.</source>
        <translation>{field}: “{word}”이(가) 아니라 수여야 합니다.</translation>
    </message>
    <message>
        <source>{field} is yes or no, not “{word}”.</source>
        <translation>{field}: “{word}”이(가) 아니라 예 또는 아니요여야 합니다.</translation>
    </message>
    <message>
        <source>{field} needs columns, a template or a value, and one of them.</source>
        <translation>{field}: 열, 틀, 값 가운데 하나만 있어야 합니다.</translation>
    </message>
    <message>
        <source>{field} takes a list.</source>
        <translation>{field}: 목록이어야 합니다.</translation>
    </message>
    <message>
        <source>{field} takes one column, or two: where it begins and where it ends.</source>
        <translation>{field}: 열이 하나이거나, 시작과 끝의 둘이어야 합니다.</translation>
    </message>
    <message>
        <source>{field} takes one value, so it cannot be split.</source>
        <translation>{field}: 값이 하나이므로 나눌 수 없습니다.</translation>
    </message>
    <message>
        <source>{field} takes rows of named values.</source>
        <translation>{field}: 이름 붙은 값의 행이어야 합니다.</translation>
    </message>
    <message>
        <source>{field} takes words, not {type}.</source>
        <translation>{field}: {type}이(가) 아니라 글이어야 합니다.</translation>
    </message>
    <message>
        <source>{field}, another column</source>
        <translation>{field}, 다른 열</translation>
    </message>
    <message>
        <source>{field}, two versions: {versions}</source>
        <translation>{field}, 서로 다른 두 값: {versions}</translation>
    </message>
    <message>
        <source>{field}: a day, month or year such as Feb 2023, or words of the source; {sign} for none</source>
        <translation>{field}: 2023년 2월 같은 날, 달, 해 또는 출처의 문구. 빈 것은 {sign}</translation>
    </message>
    <message>
        <source>{field}: click to cite the words selected in the reader.</source>
        <translation>{field}: 클릭하면 읽기 창에서 선택한 문구를 인용합니다.</translation>
    </message>
    <message numerus="yes">
        <source>{field}: contradicted by {n} quotes. Click to see the words.</source>
        <translation>
            <numerusform>{field}: 인용문 {n}개가 반박합니다. 클릭하면 문구를 보여 줍니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>{field}: copies disagree, see above.</source>
        <translation>{field}: 사본 간 충돌. 위를 보십시오.</translation>
    </message>
    <message>
        <source>{field}: no source. Click to cite the words selected in the reader.</source>
        <translation>{field}: 출처가 없습니다. 클릭하면 읽기 창에서 선택한 문구를 인용합니다.</translation>
    </message>
    <message>
        <source>{field}: nothing in the case is called “{said}”.</source>
        <translation>{field}: 사건에 “{said}”(이)라는 항목이 없습니다.</translation>
    </message>
    <message>
        <source>{field}: only mentioned. Click to see the words.</source>
        <translation>{field}: 언급만 되어 있습니다. 클릭하면 문구를 보여 줍니다.</translation>
    </message>
    <message>
        <source>{field}: set by an analyst, without a source.</source>
        <translation>{field}: 출처 없이 분석자가 정했습니다.</translation>
    </message>
    <message>
        <source>{field}: split at</source>
        <translation>{field}: 구분자</translation>
    </message>
    <message>
        <source>{field}: the words it rests on have changed. Click to see them.</source>
        <translation>{field}: 근거가 된 문구가 바뀌었습니다. 클릭하면 보여 줍니다.</translation>
    </message>
    <message>
        <source>{field}: there is no such entry.</source>
        <translation>{field}: 그런 항목이 없습니다.</translation>
    </message>
    <message>
        <source>{field}: what a new name becomes</source>
        <translation>{field}: 새 이름이 될 종류</translation>
    </message>
    <message>
        <source>{field}: words that stand in it; {sign} for what is empty</source>
        <translation>{field}: 그 안의 낱말. 빈 것은 {sign}</translation>
    </message>
    <message>
        <source>{field}: {before} → {after}</source>
        <translation>{field}: {before} → {after}</translation>
    </message>
    <message numerus="yes">
        <source>{field}: {n} quotes. Click to see the words.</source>
        <translation>
            <numerusform>{field}: 인용문 {n}개. 클릭하면 문구를 보여 줍니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>{field}: {then}, {now}</source>
        <translation>{field}: {then}, {now}</translation>
    </message>
    <message>
        <source>{field}: {value}</source>
        <translation>{field}: {value}</translation>
    </message>
    <message>
        <source>{field}: {value} – taken away</source>
        <translation>{field}: {value} – 삭제됨</translation>
    </message>
    <message>
        <source>{field}: {words}</source>
        <translation>{field}: {words}</translation>
    </message>
    <message numerus="yes">
        <source>{field}: “{said}” means {n} records.</source>
        <translation>
            <numerusform>{field}: “{said}”에 해당하는 항목이 {n}개입니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>{field}: “{title}”</source>
        <translation>{field}: “{title}”</translation>
    </message>
    <message>
        <source>{field}: “{words}” could not be read.</source>
        <translation>{field}: “{words}”을(를) 읽지 못했습니다.</translation>
    </message>
    <message>
        <source>{first_day} {first_month} – {last_day} {last_month} {year}</source>
        <translation>{year}년 {first_month} {first_day}일 – {last_month} {last_day}일</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} 및 {last}</translation>
    </message>
    <message>
        <source>{first} or {last}</source>
        <translation>{first} 또는 {last}</translation>
    </message>
    <message>
        <source>{first} – {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <source>{first} – {last} {year}</source>
        <translation>{year}년 {first} – {last}</translation>
    </message>
    <message>
        <source>{first}–{last} {month} {year}</source>
        <translation>{year}년 {month} {first}–{last}일</translation>
    </message>
    <message>
        <source>{folder} · {encryption} {state}.</source>
        <translation>{folder} · {encryption} {state}.</translation>
    </message>
    <message numerus="yes">
        <source>{group}, {n} records</source>
        <translation>
            <numerusform>{group}, 항목 {n}개</numerusform>
        </translation>
    </message>
    <message>
        <source>{group}; closed</source>
        <translation>{group}, 접힘</translation>
    </message>
    <message>
        <source>{group}; open</source>
        <translation>{group}, 펼쳐짐</translation>
    </message>
    <message>
        <source>{job}: {state}</source>
        <translation>{job}: {state}</translation>
    </message>
    <message>
        <source>{key} copies in every text field.</source>
        <translation>{key}: 모든 입력 칸에서 복사하는 키입니다.</translation>
    </message>
    <message>
        <source>{key} cuts in every text field.</source>
        <translation>{key}: 모든 입력 칸에서 잘라 내는 키입니다.</translation>
    </message>
    <message>
        <source>{key} deletes a word in every text field.</source>
        <translation>{key}: 모든 입력 칸에서 낱말을 지우는 키입니다.</translation>
    </message>
    <message>
        <source>{key} is a key of the reader: “{verb}”. It cannot be changed.</source>
        <translation>{key}: 읽기 창의 키(“{verb}”)이므로 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <source>{key} is needed for typing and moving. Add Ctrl or Alt, or take a function key.</source>
        <translation>{key}: 입력과 이동에 필요한 키입니다. Ctrl이나 Alt를 더하거나 기능 키를 고르십시오.</translation>
    </message>
    <message>
        <source>{key} is the key of “{verb}”, which would be left without one.</source>
        <translation>{key}: “{verb}”의 키입니다. 가져오면 그 명령에는 키가 없어집니다.</translation>
    </message>
    <message>
        <source>{key} moves by words in every text field.</source>
        <translation>{key}: 모든 입력 칸에서 낱말 단위로 옮기는 키입니다.</translation>
    </message>
    <message>
        <source>{key} moves to the beginning in every text field.</source>
        <translation>{key}: 모든 입력 칸에서 처음으로 가는 키입니다.</translation>
    </message>
    <message>
        <source>{key} moves to the end in every text field.</source>
        <translation>{key}: 모든 입력 칸에서 끝으로 가는 키입니다.</translation>
    </message>
    <message>
        <source>{key} opens a menu.</source>
        <translation>{key}: 메뉴를 여는 키입니다.</translation>
    </message>
    <message>
        <source>{key} pastes in every text field.</source>
        <translation>{key}: 모든 입력 칸에서 붙여넣는 키입니다.</translation>
    </message>
    <message>
        <source>{key} selects all in every text field.</source>
        <translation>{key}: 모든 입력 칸에서 전체를 선택하는 키입니다.</translation>
    </message>
    <message>
        <source>{key} selects words in every text field.</source>
        <translation>{key}: 모든 입력 칸에서 낱말을 선택하는 키입니다.</translation>
    </message>
    <message>
        <source>{key} works in the reader and cannot be changed.</source>
        <translation>{key}: 읽기 창에서 쓰이며 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <source>{kind} ({n})</source>
        <translation>{kind}({n})</translation>
    </message>
    <message>
        <source>{kind} · decisions contradict</source>
        <translation>{kind} · 판단이 서로 어긋남</translation>
    </message>
    <message>
        <source>{kind} · put as maybe</source>
        <translation>{kind} · 미정으로 둠</translation>
    </message>
    <message>
        <source>{kind}, {state}</source>
        <translation>{kind}, {state}</translation>
    </message>
    <message>
        <source>{kind}: {title}</source>
        <translation>{kind}: {title}</translation>
    </message>
    <message>
        <source>{list}, {part}</source>
        <translation>{list}, {part}</translation>
    </message>
    <message>
        <source>{list}: none</source>
        <translation>{list}: 없음</translation>
    </message>
    <message>
        <source>{list}: none yet</source>
        <translation>{list}: 아직 없음</translation>
    </message>
    <message>
        <source>{list}: {part}</source>
        <translation>{list}: {part}</translation>
    </message>
    <message>
        <source>{merge}. Brought the work of {names}</source>
        <translation>{merge}. 가져온 작업: {names}</translation>
    </message>
    <message>
        <source>{merge}. It was undone.</source>
        <translation>{merge}. 취소되었습니다.</translation>
    </message>
    <message>
        <source>{merge}. Nothing is left to decide.</source>
        <translation>{merge}. 결정할 것이 남지 않았습니다.</translation>
    </message>
    <message numerus="yes">
        <source>{merge}. {n} conflicts are left to decide.</source>
        <translation>
            <numerusform>{merge}. 결정할 충돌이 {n}건 남았습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>{month} has {length} days, so there is no {day}.</source>
        <translation>{month}은 {length}일까지이므로 {day}일이 없습니다.</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{year}년 {month}</translation>
    </message>
    <message>
        <source>{names} and {last} are each part of the next, and the last of the first.</source>
        <translation>{names}, {last}: 각각 다음의 하위 항목이고 마지막은 처음의 하위 항목입니다.</translation>
    </message>
    <message>
        <source>{name} (you)</source>
        <translation>{name}(나)</translation>
    </message>
    <message>
        <source>{name} and {other} are each part of the other.</source>
        <translation>{name}, {other}: 서로의 하위 항목으로 되어 있습니다.</translation>
    </message>
    <message>
        <source>{name} copy</source>
        <translation>{name} 사본</translation>
    </message>
    <message>
        <source>{name} is part of itself.</source>
        <translation>{name}: 자신의 하위 항목으로 되어 있습니다.</translation>
    </message>
    <message numerus="yes">
        <source>{name} lacks {n} changes of yours</source>
        <translation>
            <numerusform>{name}: 내 변경 {n}건을 받지 못함</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} said the same words at one time.</source>
        <translation>같은 때에 같은 문구로 한 발언입니다({name}).</translation>
    </message>
    <message>
        <source>{name} said these at one time, and they are alike.</source>
        <translation>같은 때에 한 비슷한 발언입니다({name}).</translation>
    </message>
    <message>
        <source>{name} to share</source>
        <translation>{name} 공유용</translation>
    </message>
    <message>
        <source>{name}: {problem}</source>
        <translation>{name}: {problem}</translation>
    </message>
    <message>
        <source>{name}: {reason}</source>
        <translation>{name}: {reason}</translation>
    </message>
    <message>
        <source>{number} of {all}</source>
        <translation>{number}/{all}</translation>
    </message>
    <message>
        <source>{n} MB</source>
        <translation>{n} MB</translation>
    </message>
    <message numerus="yes">
        <source>{n} added</source>
        <translation>
            <numerusform>추가 {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} annotations came in.</source>
        <translation>
            <numerusform>주석 {n}개를 가져왔습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} are suggested again.</source>
        <translation>
            <numerusform>{n}개를 다시 추천합니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} cells</source>
        <translation>
            <numerusform>{n}칸</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} changed</source>
        <translation>
            <numerusform>변경 {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} changed anchors</source>
        <translation>
            <numerusform>바뀐 인용 위치 {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} changed or gone.</source>
        <translation>
            <numerusform>변경되거나 사라진 것 {n}개.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} changes cannot be published</source>
        <translation>
            <numerusform>반영할 수 없는 변경 {n}건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} changes not published yet</source>
        <translation>
            <numerusform>반영 전 변경 {n}건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} changes of {name} on the way</source>
        <translation>
            <numerusform>{name}의 변경 {n}건 오는 중</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} changes on the way</source>
        <translation>
            <numerusform>변경 {n}건 오는 중</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} characters selected</source>
        <translation>
            <numerusform>{n}자 선택됨</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} columns</source>
        <translation>
            <numerusform>{n}열</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} conditional</source>
        <translation>
            <numerusform>조건부 {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} conflicts are put off.</source>
        <translation>
            <numerusform>충돌 {n}건을 보류했습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} d</source>
        <translation>{n}일</translation>
    </message>
    <message>
        <source>{n} d without a date</source>
        <translation>{n}일째 날짜 없음</translation>
    </message>
    <message numerus="yes">
        <source>{n} damaged places in the file; shown as �.</source>
        <translation>
            <numerusform>파일에서 손상된 {n}군데를 �로 표시했습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} days over</source>
        <translation>
            <numerusform>{n}일 초과</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} decisions were not needed any more.</source>
        <translation>
            <numerusform>결정 {n}건은 더 이상 필요하지 않았습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} deleted</source>
        <translation>
            <numerusform>삭제 {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} documents came in.</source>
        <translation>
            <numerusform>문서 {n}건이 들어왔습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} documents came into the case.</source>
        <translation>
            <numerusform>문서 {n}건을 사건에 추가했습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} documents were imported.</source>
        <translation>
            <numerusform>문서 {n}건을 가져왔습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} documents were in both.</source>
        <translation>
            <numerusform>문서 {n}건은 양쪽에 다 있었습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} entries</source>
        <translation>
            <numerusform>{n}건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} fields have two versions</source>
        <translation>
            <numerusform>두 값이 충돌하는 필드 {n}개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} fields hold words that the case has not taken. Correct them where they are marked, or lose them.</source>
        <translation>
            <numerusform>필드 {n}개에 사건 파일이 받아들이지 않은 내용이 있습니다. 표시된 곳을 고치거나, 버리고 닫으십시오.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} fields not saved</source>
        <translation>
            <numerusform>저장되지 않은 필드 {n}개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} highlights</source>
        <translation>
            <numerusform>강조 {n}개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} in yours</source>
        <translation>
            <numerusform>나에게 {n}단계</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} independent origins</source>
        <translation>
            <numerusform>독립 원출처 {n}곳</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} kB</source>
        <translation>{n} kB</translation>
    </message>
    <message numerus="yes">
        <source>{n} left of {total}</source>
        <translation>
            <numerusform>{total}개 중 {n}개 남음</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} less likely ones</source>
        <translation>
            <numerusform>가능성이 낮은 {n}개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} members lack changes of yours</source>
        <translation>
            <numerusform>구성원 {n}명이 내 변경을 받지 못함</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more documents are not listed here.</source>
        <translation>
            <numerusform>여기에 나오지 않은 문서가 {n}건 더 있습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more fields</source>
        <translation>
            <numerusform>필드 {n}개 더</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more lines</source>
        <translation>
            <numerusform>{n}줄 더</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more…</source>
        <translation>
            <numerusform>{n}개 더…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} new names</source>
        <translation>
            <numerusform>새 이름 {n}개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} new records</source>
        <translation>
            <numerusform>새 항목 {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of the {total} documents leave something to be decided.</source>
        <translation>
            <numerusform>문서 {total}건 가운데 {n}건에 결정할 것이 남았습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>{n}/{total}</translation>
    </message>
    <message>
        <source>{n} of {total} documents were not imported.</source>
        <translation>문서 {total}건 가운데 {n}건을 가져오지 못했습니다.</translation>
    </message>
    <message numerus="yes">
        <source>{n} open</source>
        <translation>
            <numerusform>미결 {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} original documents go</source>
        <translation>
            <numerusform>원본 문서 {n}건 보냄</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} overdue</source>
        <translation>
            <numerusform>기한 초과 {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pairs to decide</source>
        <translation>
            <numerusform>판단할 짝 {n}쌍</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} paragraphs unchanged</source>
        <translation>
            <numerusform>바뀌지 않은 문단 {n}개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} problems were found.</source>
        <translation>
            <numerusform>문제 {n}건을 찾았습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} quotes</source>
        <translation>
            <numerusform>인용문 {n}개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} quotes to review</source>
        <translation>
            <numerusform>검토할 인용문 {n}개</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} quotes to review, the first {shown} of them</source>
        <translation>검토할 인용문 {n}개 가운데 처음 {shown}개</translation>
    </message>
    <message numerus="yes">
        <source>{n} records</source>
        <translation>
            <numerusform>항목 {n}개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} records added</source>
        <translation>
            <numerusform>추가된 항목 {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} records are called so.</source>
        <translation>
            <numerusform>그런 이름의 항목이 {n}개입니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} records of a plan came in.</source>
        <translation>
            <numerusform>계획의 항목 {n}개를 추가했습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} records were changed: {fields}.</source>
        <translation>
            <numerusform>항목 {n}개를 변경했습니다: {fields}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} records were deleted.</source>
        <translation>
            <numerusform>항목 {n}개를 삭제했습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} records were tagged “{tag}”.</source>
        <translation>
            <numerusform>항목 {n}개에 태그 “{tag}”을(를) 달았습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} rows</source>
        <translation>
            <numerusform>{n}행</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} rows cannot be imported.</source>
        <translation>
            <numerusform>가져올 수 없는 행이 {n}행입니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} rows were copied.</source>
        <translation>
            <numerusform>{n}행을 복사했습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} sources were read.</source>
        <translation>
            <numerusform>출처 {n}건을 읽었습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} stay</source>
        <translation>
            <numerusform>{n}건 제외</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} steps in theirs</source>
        <translation>
            <numerusform>상대에 {n}단계</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} steps were done again.</source>
        <translation>
            <numerusform>{n}단계를 다시 실행했습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} steps were undone.</source>
        <translation>
            <numerusform>{n}단계를 되돌렸습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} suggested</source>
        <translation>
            <numerusform>추천 {n}개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} suggestions were accepted.</source>
        <translation>
            <numerusform>추천 항목 {n}개를 수락했습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} suggestions were rejected.</source>
        <translation>
            <numerusform>추천 항목 {n}개를 거부했습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} texts go</source>
        <translation>
            <numerusform>본문 {n}건 보냄</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} {kind}</source>
        <translation>{kind} {n}건</translation>
    </message>
    <message>
        <source>{n} {state}</source>
        <translation>{state} {n}개</translation>
    </message>
    <message>
        <source>{n} {what}</source>
        <translation>{what} {n}건</translation>
    </message>
    <message numerus="yes">
        <source>{n}, of which {off} put off</source>
        <translation>
            <numerusform>{n}, 보류 {off}</numerusform>
        </translation>
    </message>
    <message>
        <source>{office} (acting)</source>
        <translation>{office} (권한대행)</translation>
    </message>
    <message>
        <source>{office} ({spell})</source>
        <translation>{office} ({spell})</translation>
    </message>
    <message>
        <source>{pairs}, {n} put as maybe</source>
        <translation>{pairs}, 미정 {n}건</translation>
    </message>
    <message>
        <source>{pairs}; the first {n} are shown</source>
        <translation>{pairs}, 처음 {n}쌍 표시</translation>
    </message>
    <message>
        <source>{post}, {owner}</source>
        <translation>{owner} {post}</translation>
    </message>
    <message>
        <source>{records}, {names}.</source>
        <translation>{records}, {names}.</translation>
    </message>
    <message>
        <source>{records}, {names}; {rows} left out.</source>
        <translation>{records}, {names}. 제외: {rows}.</translation>
    </message>
    <message>
        <source>{record}: {problem}</source>
        <translation>{record}: {problem}</translation>
    </message>
    <message>
        <source>{rows} with problems</source>
        <translation>문제 있는 행: {rows}</translation>
    </message>
    <message>
        <source>{rows}, {columns}</source>
        <translation>{rows}, {columns}</translation>
    </message>
    <message>
        <source>{season} {year}</source>
        <translation>{year}년 {season}</translation>
    </message>
    <message>
        <source>{season} {year}–{next}</source>
        <translation>{year}–{next}년 {season}</translation>
    </message>
    <message>
        <source>{sign} (empty)</source>
        <translation>{sign}(비어 있음)</translation>
    </message>
    <message>
        <source>{source} ¶{number}</source>
        <translation>{source} ¶{number}</translation>
    </message>
    <message>
        <source>{source}, version {number} · not as it was in the newest text</source>
        <translation>{source}, 판 {number} · 가장 새로운 본문에서 바뀜</translation>
    </message>
    <message>
        <source>{source}, version {number} · not in the newest text</source>
        <translation>{source}, 판 {number} · 가장 새로운 본문에 없음</translation>
    </message>
    <message>
        <source>{source}, version {number} · {state}</source>
        <translation>{source}, 판 {number} · {state}</translation>
    </message>
    <message>
        <source>{status}, with a reason…</source>
        <translation>{status}(이유 입력)…</translation>
    </message>
    <message>
        <source>{status}, with the words that close it…</source>
        <translation>{status}(종결 근거 문구 선택)…</translation>
    </message>
    <message>
        <source>{texts}; {originals}, {left}; {history}. The ids of records and steps tell when they were made.</source>
        <translation>{texts}; {originals}, {left}; {history}. 항목과 단계의 ID로 만든 때를 알 수 있습니다.</translation>
    </message>
    <message>
        <source>{tip} ({key})</source>
        <translation>{tip} ({key})</translation>
    </message>
    <message>
        <source>{title}  ·  {kind}</source>
        <translation>{title}  ·  {kind}</translation>
    </message>
    <message>
        <source>{title} (deleted)</source>
        <translation>{title} (삭제됨)</translation>
    </message>
    <message>
        <source>{title}, version {number}</source>
        <translation>{title}, 판 {number}</translation>
    </message>
    <message>
        <source>{title}: the file is readable without the passphrase</source>
        <translation>{title}: 암호문 없이 파일을 읽을 수 있음</translation>
    </message>
    <message>
        <source>{title}: {field}</source>
        <translation>{title}: {field}</translation>
    </message>
    <message numerus="yes">
        <source>{title}: {n} places changed</source>
        <translation>
            <numerusform>{title}: 바뀐 곳 {n}군데</numerusform>
        </translation>
    </message>
    <message>
        <source>{title}: {verdict}</source>
        <translation>{title}: {verdict}</translation>
    </message>
    <message>
        <source>{value} (inferred)</source>
        <translation>{value} (추정)</translation>
    </message>
    <message>
        <source>{verb}: {step}</source>
        <translation>{verb}: {step}</translation>
    </message>
    <message>
        <source>{verb}; the right mouse button lists where you were</source>
        <translation>{verb}. 마우스 오른쪽 버튼을 누르면 지나온 곳이 나옵니다</translation>
    </message>
    <message>
        <source>{weekday} of the same week</source>
        <translation>같은 주 {weekday}</translation>
    </message>
    <message>
        <source>{weekday} of the week after</source>
        <translation>그다음 주 {weekday}</translation>
    </message>
    <message>
        <source>{weekday} of the week before</source>
        <translation>그 전주 {weekday}</translation>
    </message>
    <message>
        <source>{weekday} {date}</source>
        <translation>{date} {weekday}</translation>
    </message>
    <message>
        <source>{weekday}, counted from {date}</source>
        <translation>{weekday}, {date} 기준</translation>
    </message>
    <message>
        <source>{weekday}, the day after</source>
        <translation>{weekday}, 다음 날</translation>
    </message>
    <message>
        <source>{weekday}, the day before</source>
        <translation>{weekday}, 전날</translation>
    </message>
    <message>
        <source>{weekday}, the same day</source>
        <translation>{weekday}, 당일</translation>
    </message>
    <message>
        <source>{what} from “{name}”…</source>
        <translation>“{name}”: {what}…</translation>
    </message>
    <message>
        <source>{what} is not an object.</source>
        <translation>{what}: 객체가 아닙니다.</translation>
    </message>
    <message>
        <source>{what} · by its words</source>
        <translation>{what} · 문구로 찾음</translation>
    </message>
    <message>
        <source>{what}: “{words}”</source>
        <translation>{what}: “{words}”</translation>
    </message>
    <message>
        <source>{who} ({role})</source>
        <translation>{who} ({role})</translation>
    </message>
    <message numerus="yes">
        <source>{words} (and {n} more)</source>
        <translation>
            <numerusform>{words}(외 {n}건)</numerusform>
        </translation>
    </message>
    <message>
        <source>{words} Their names are alike.</source>
        <translation>{words} 이름도 비슷합니다.</translation>
    </message>
    <message>
        <source>{words} Their titles are alike.</source>
        <translation>{words} 제목도 비슷합니다.</translation>
    </message>
    <message>
        <source>{words} {also}</source>
        <translation>{words} {also}</translation>
    </message>
    <message>
        <source>{words} {key} takes it back.</source>
        <translation>{words} 되돌리기: {key}.</translation>
    </message>
    <message>
        <source>{year}</source>
        <comment>a year alone</comment>
        <translation>{year}년</translation>
    </message>
    <message>
        <source>{year}, month not known</source>
        <translation>{year}년, 월 미상</translation>
    </message>
    <message>
        <source>{year}s</source>
        <comment>ten years</comment>
        <translation>{year}년대</translation>
    </message>
    <message>
        <source>“Midnight” may begin the day or end it.</source>
        <translation>‘자정’은 하루의 시작일 수도, 끝일 수도 있습니다.</translation>
    </message>
    <message>
        <source>“{as_of}” is not a day.</source>
        <translation>“{as_of}”: 날짜가 아닙니다.</translation>
    </message>
    <message>
        <source>“{a}” is not the same as “{b}”</source>
        <translation>“{a}”, “{b}”: 서로 다름</translation>
    </message>
    <message>
        <source>“{a}” is the same as “{b}”</source>
        <translation>“{a}”, “{b}”: 서로 같음</translation>
    </message>
    <message>
        <source>“{a}” may be the same as “{b}”</source>
        <translation>“{a}”, “{b}”: 같을 수 있음</translation>
    </message>
    <message>
        <source>“{date}” falls inside “{coarse}”.</source>
        <translation>“{date}”은(는) “{coarse}”에 들어갑니다.</translation>
    </message>
    <message>
        <source>“{day}” is no day.</source>
        <translation>“{day}”은(는) 날짜가 아닙니다.</translation>
    </message>
    <message>
        <source>“{file}” cannot be written: {reason}. Choose another place.</source>
        <translation>“{file}” 파일을 기록할 수 없습니다: {reason}. 다른 위치를 고르십시오.</translation>
    </message>
    <message>
        <source>“{folder}” cannot be reached.</source>
        <translation>“{folder}”에 접근할 수 없습니다.</translation>
    </message>
    <message>
        <source>“{folder}” is a team folder already.</source>
        <translation>“{folder}”은(는) 이미 팀 폴더입니다.</translation>
    </message>
    <message>
        <source>“{folder}” is no team folder.</source>
        <translation>“{folder}”은(는) 팀 폴더가 아닙니다.</translation>
    </message>
    <message>
        <source>“{folder}” is the folder of another team.</source>
        <translation>“{folder}”은(는) 다른 팀의 폴더입니다.</translation>
    </message>
    <message>
        <source>“{key}” is no key to encrypt to.</source>
        <translation>“{key}”은(는) 암호화할 수 있는 키가 아닙니다.</translation>
    </message>
    <message>
        <source>“{name}” and “{other}” differ only in case, width or accents.</source>
        <translation>“{name}”, “{other}”: 대소문자, 전각·반각, 악센트만 다릅니다.</translation>
    </message>
    <message>
        <source>“{name}” and “{other}” differ only in hyphens, commas, full stops and spaces.</source>
        <translation>“{name}”, “{other}”: 붙임표, 쉼표, 마침표, 띄어쓰기만 다릅니다.</translation>
    </message>
    <message>
        <source>“{name}” and “{other}” have the same parts in another order.</source>
        <translation>“{name}”, “{other}”: 같은 부분들의 차례만 다릅니다.</translation>
    </message>
    <message>
        <source>“{name}” asks to be let in</source>
        <translation>“{name}” 참여 요청</translation>
    </message>
    <message>
        <source>“{name}” asks to be let in.</source>
        <translation>“{name}”의 참여 요청이 있습니다.</translation>
    </message>
    <message>
        <source>“{name}” came in as text.</source>
        <translation>“{name}” 파일을 텍스트로 가져왔습니다.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read: {reason}.</source>
        <translation>“{name}” 파일을 읽을 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>“{name}” could not be opened.</source>
        <translation>“{name}” 파일을 열지 못했습니다.</translation>
    </message>
    <message>
        <source>“{name}” could not be published: {reason}.</source>
        <translation>“{name}” 파일에 반영하지 못했습니다: {reason}.</translation>
    </message>
    <message>
        <source>“{name}” could not be read in “{folder}”: {reason}.</source>
        <translation>“{folder}”에서 “{name}” 파일을 읽지 못했습니다: {reason}.</translation>
    </message>
    <message>
        <source>“{name}” could not be written in “{folder}”: {reason}.</source>
        <translation>“{folder}”에 “{name}” 파일을 쓰지 못했습니다: {reason}.</translation>
    </message>
    <message>
        <source>“{name}” does not exist.</source>
        <translation>“{name}” 파일이 없습니다.</translation>
    </message>
    <message>
        <source>“{name}” exists already.</source>
        <translation>“{name}” 파일이 이미 있습니다.</translation>
    </message>
    <message>
        <source>“{name}” goes on with changes that were not published yet. They are in a working copy on this machine.</source>
        <translation>“{name}”: 아직 반영하지 않은 변경을 이어서 작업합니다. 변경은 이 컴퓨터의 작업 사본에 있습니다.</translation>
    </message>
    <message>
        <source>“{name}” has a value it cannot have</source>
        <translation>“{name}”의 값이 올바르지 않습니다</translation>
    </message>
    <message>
        <source>“{name}” has changes that are not published yet.</source>
        <translation>“{name}”에 아직 반영하지 않은 변경이 있습니다.</translation>
    </message>
    <message>
        <source>“{name}” has not arrived whole, or is damaged.</source>
        <translation>“{name}” 파일이 다 도착하지 않았거나 손상되었습니다.</translation>
    </message>
    <message>
        <source>“{name}” has this key already.</source>
        <translation>“{name}”에 이미 이 키가 등록되어 있습니다.</translation>
    </message>
    <message>
        <source>“{name}” holds program code (“{trigger}”), which no case does.</source>
        <translation>“{name}” 파일에 사건 파일에는 없는 프로그램 코드(“{trigger}”)가 있습니다.</translation>
    </message>
    <message numerus="yes">
        <source>“{name}” holds {n} documents.</source>
        <translation>
            <numerusform>“{name}” 파일에 문서가 {n}건 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” in {where}, {n}×</source>
        <translation>“{name}”: {where}, {n}회</translation>
    </message>
    <message>
        <source>“{name}” is a database of another program.</source>
        <translation>“{name}”: 다른 프로그램의 데이터베이스입니다.</translation>
    </message>
    <message>
        <source>“{name}” is a folder, not a case file.</source>
        <translation>“{name}”: 사건 파일이 아니라 폴더입니다.</translation>
    </message>
    <message>
        <source>“{name}” is a folder, not a plan.</source>
        <translation>“{name}”: 계획이 아니라 폴더입니다.</translation>
    </message>
    <message>
        <source>“{name}” is a folder.</source>
        <translation>“{name}”: 폴더입니다.</translation>
    </message>
    <message>
        <source>“{name}” is among the versions now.</source>
        <translation>“{name}” 파일을 버전으로 옮겼습니다.</translation>
    </message>
    <message>
        <source>“{name}” is being changed by another program.</source>
        <translation>다른 프로그램이 “{name}” 파일을 바꾸고 있습니다.</translation>
    </message>
    <message>
        <source>“{name}” is being changed by somebody else all the time.</source>
        <translation>다른 사람이 “{name}” 파일을 계속 바꾸고 있습니다.</translation>
    </message>
    <message>
        <source>“{name}” is being written by another program.</source>
        <translation>다른 프로그램이 “{name}” 파일을 쓰고 있습니다.</translation>
    </message>
    <message>
        <source>“{name}” is damaged.</source>
        <translation>“{name}” 파일이 손상되었습니다.</translation>
    </message>
    <message>
        <source>“{name}” is damaged: it holds words that cannot be read.</source>
        <translation>“{name}” 파일이 손상되었습니다. 읽을 수 없는 글이 있습니다.</translation>
    </message>
    <message>
        <source>“{name}” is damaged: “{lost}” is missing.</source>
        <translation>“{name}” 파일이 손상되었습니다. “{lost}”이(가) 없습니다.</translation>
    </message>
    <message>
        <source>“{name}” is empty.</source>
        <translation>“{name}” 파일이 비어 있습니다.</translation>
    </message>
    <message>
        <source>“{name}” is forgotten.</source>
        <translation>“{name}” 등록을 삭제했습니다.</translation>
    </message>
    <message>
        <source>“{name}” is gone.</source>
        <translation>“{name}” 파일이 사라졌습니다.</translation>
    </message>
    <message>
        <source>“{name}” is known by another key.</source>
        <translation>“{name}”은(는) 다른 키로 등록되어 있습니다.</translation>
    </message>
    <message>
        <source>“{name}” is known now.</source>
        <translation>“{name}” 키를 등록했습니다.</translation>
    </message>
    <message>
        <source>“{name}” is larger than 200 MB.</source>
        <translation>“{name}” 파일이 200 MB보다 큽니다.</translation>
    </message>
    <message>
        <source>“{name}” is larger than anything Caseapp writes.</source>
        <translation>“{name}” 파일이 Caseapp이 쓰는 어떤 파일보다 큽니다.</translation>
    </message>
    <message>
        <source>“{name}” is let in, and can join when this has arrived there.</source>
        <translation>“{name}” 참여를 승인했습니다. 승인이 그쪽에 도착하면 참여할 수 있습니다.</translation>
    </message>
    <message>
        <source>“{name}” is locked</source>
        <translation>“{name}” 잠김</translation>
    </message>
    <message>
        <source>“{name}” is locked now.</source>
        <translation>“{name}” 파일을 잠갔습니다.</translation>
    </message>
    <message numerus="yes">
        <source>“{name}” is locked now. {n} copies that Caseapp keeps of it are as they were.</source>
        <translation>
            <numerusform>“{name}” 파일을 잠갔습니다. Caseapp이 보관하는 사본 {n}개는 그대로입니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” is locked with a passphrase.</source>
        <translation>“{name}” 파일이 암호문으로 잠겨 있습니다.</translation>
    </message>
    <message>
        <source>“{name}” is merged, and still lies beside this case.</source>
        <translation>“{name}”: 이미 병합했으나 아직 이 사건 파일 옆에 있습니다.</translation>
    </message>
    <message>
        <source>“{name}” is merged: {what}.</source>
        <translation>“{name}” 파일을 병합했습니다: {what}.</translation>
    </message>
    <message>
        <source>“{name}” is nested too deeply for a plan.</source>
        <translation>“{name}”: 계획으로 보기에는 구조가 너무 깊습니다.</translation>
    </message>
    <message>
        <source>“{name}” is nested too deeply.</source>
        <translation>“{name}” 파일의 구조가 너무 깊습니다.</translation>
    </message>
    <message>
        <source>“{name}” is no file.</source>
        <translation>“{name}”: 파일이 아닙니다.</translation>
    </message>
    <message>
        <source>“{name}” is no package of Caseapp.</source>
        <translation>“{name}”: Caseapp 패키지가 아닙니다.</translation>
    </message>
    <message>
        <source>“{name}” is no rule</source>
        <translation>“{name}”(이)라는 규칙은 없습니다</translation>
    </message>
    <message>
        <source>“{name}” is not JSON in UTF-8: {error}.</source>
        <translation>“{name}” 파일이 UTF-8 JSON이 아닙니다: {error}.</translation>
    </message>
    <message>
        <source>“{name}” is not JSON: {error}.</source>
        <translation>“{name}” 파일이 JSON이 아닙니다: {error}.</translation>
    </message>
    <message>
        <source>“{name}” is not JSON: {reason} at {where}.</source>
        <translation>“{name}” 파일이 JSON이 아닙니다({where}): {reason}.</translation>
    </message>
    <message>
        <source>“{name}” is not a case file.</source>
        <translation>“{name}”: 사건 파일이 아닙니다.</translation>
    </message>
    <message>
        <source>“{name}” is not a file.</source>
        <translation>“{name}”: 파일이 아닙니다.</translation>
    </message>
    <message>
        <source>“{name}” is not as Caseapp writes it.</source>
        <translation>“{name}”: Caseapp이 쓰는 형식이 아닙니다.</translation>
    </message>
    <message>
        <source>“{name}” is not in “{folder}” any more.</source>
        <translation>“{folder}”에 “{name}” 파일이 더 이상 없습니다.</translation>
    </message>
    <message>
        <source>“{name}” is not locked now.</source>
        <translation>“{name}” 파일의 잠금을 제거했습니다.</translation>
    </message>
    <message>
        <source>“{name}” is not text in UTF-8.</source>
        <translation>“{name}” 파일이 UTF-8 텍스트가 아닙니다.</translation>
    </message>
    <message>
        <source>“{name}” is of somebody who is no member.</source>
        <translation>“{name}”: 구성원이 아닌 사람의 파일입니다.</translation>
    </message>
    <message>
        <source>“{name}” is open at {author}’s on {machine} since {time} on {date}. Here it is open for reading only.</source>
        <translation>“{name}” 파일을 {author} 사용자가 {machine} 컴퓨터에서 {date} {time}부터 열고 있습니다. 여기서는 읽기 전용으로 열었습니다.</translation>
    </message>
    <message>
        <source>“{name}” is open in a program.</source>
        <translation>“{name}” 파일이 어떤 프로그램에 열려 있습니다.</translation>
    </message>
    <message>
        <source>“{name}” is open in another program. Here it is open for reading only.</source>
        <translation>“{name}” 파일이 다른 프로그램에 열려 있습니다. 여기서는 읽기 전용으로 열었습니다.</translation>
    </message>
    <message>
        <source>“{name}” is open in another window of yours, which does not answer. Here it is open for reading only.</source>
        <translation>“{name}” 파일이 내 다른 창에 열려 있으나 그 창이 응답하지 않습니다. 여기서는 읽기 전용으로 열었습니다.</translation>
    </message>
    <message>
        <source>“{name}” is open in another window, which is in front now.</source>
        <translation>“{name}” 파일이 열려 있는 다른 창을 앞으로 가져왔습니다.</translation>
    </message>
    <message>
        <source>“{name}” is published.</source>
        <translation>“{name}” 파일에 반영했습니다.</translation>
    </message>
    <message>
        <source>“{name}” is the case itself.</source>
        <translation>“{name}” 파일은 사건 파일 자체입니다.</translation>
    </message>
    <message>
        <source>“{name}” is the open case itself.</source>
        <translation>“{name}”: 지금 열려 있는 바로 그 사건 파일입니다.</translation>
    </message>
    <message>
        <source>“{name}” is {where}.</source>
        <translation>“{name}”: {where}.</translation>
    </message>
    <message>
        <source>“{name}” is {where}. You work in a private copy, which is published by itself.</source>
        <translation>“{name}”: {where}. 개인 사본에서 작업하며 자동으로 반영됩니다.</translation>
    </message>
    <message>
        <source>“{name}” lies beside this case: it may hold changes of yours or others.</source>
        <translation>이 사건 파일 옆에 “{name}” 파일이 있습니다. 본인이나 다른 사람의 변경이 들어 있을 수 있습니다.</translation>
    </message>
    <message>
        <source>“{name}” may be short for “{other}”.</source>
        <translation>“{name}”: “{other}”의 줄임일 수 있습니다.</translation>
    </message>
    <message>
        <source>“{name}” may not be written, so it is open for reading only.</source>
        <translation>“{name}” 파일은 쓰기가 허용되지 않으므로 읽기 전용으로 열었습니다.</translation>
    </message>
    <message>
        <source>“{name}” may not be written.</source>
        <translation>“{name}” 파일은 쓰기가 허용되지 않습니다.</translation>
    </message>
    <message numerus="yes">
        <source>“{name}” means {n} records of the case.</source>
        <translation>
            <numerusform>“{name}”에 해당하는 항목이 사건에 {n}개 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” seems to be open at {author}’s on {machine}, too. Both can go on: it is merged when it is published.</source>
        <translation>“{name}” 파일이 {author}의 컴퓨터({machine})에도 열려 있는 듯합니다. 양쪽 다 계속해도 됩니다. 반영할 때 병합합니다.</translation>
    </message>
    <message>
        <source>“{name}” since the version of {when}</source>
        <translation>{when} 버전 이후의 “{name}”</translation>
    </message>
    <message>
        <source>“{name}” takes words, not {type}.</source>
        <translation>“{name}”: {type}이(가) 아니라 글이어야 합니다.</translation>
    </message>
    <message>
        <source>“{name}” was changed by somebody else, and merged.</source>
        <translation>다른 사람이 바꾼 “{name}” 파일을 병합했습니다.</translation>
    </message>
    <message>
        <source>“{name}” was cut short, and this passphrase does not open it.</source>
        <translation>“{name}” 파일이 잘려 있으며 이 암호문으로는 열리지 않습니다.</translation>
    </message>
    <message>
        <source>“{name}” was cut short.</source>
        <translation>“{name}” 파일이 잘렸습니다.</translation>
    </message>
    <message>
        <source>“{name}” was not written by the member whose folder it is in.</source>
        <translation>“{name}”: 그 폴더의 구성원이 쓴 파일이 아닙니다.</translation>
    </message>
    <message>
        <source>“{name}” was written before its writer knew that you are a member.</source>
        <translation>“{name}”: 작성자가 내가 구성원임을 알기 전에 쓴 파일입니다.</translation>
    </message>
    <message>
        <source>“{name}” was written.</source>
        <translation>“{name}” 파일을 기록했습니다.</translation>
    </message>
    <message>
        <source>“{name}”: {what}</source>
        <translation>“{name}”: {what}</translation>
    </message>
    <message>
        <source>“{one}” and “{other}” are decided to be different, so these two cannot be the same.</source>
        <translation>“{one}”, “{other}”: 서로 다르다고 판단했으므로 이 둘은 같을 수 없습니다.</translation>
    </message>
    <message>
        <source>“{path}” cannot be written: {reason}.</source>
        <translation>“{path}” 파일을 기록할 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>“{quote}” for “{title}”: {reason}</source>
        <translation>“{title}”의 “{quote}”: {reason}</translation>
    </message>
    <message>
        <source>“{ref}” has evidence, but the plan names no text.</source>
        <translation>“{ref}”에 근거가 있으나 계획에 본문이 명시되지 않았습니다.</translation>
    </message>
    <message>
        <source>“{ref}” is of no known kind (“{kind}”).</source>
        <translation>“{ref}”: 알 수 없는 종류(“{kind}”)입니다.</translation>
    </message>
    <message>
        <source>“{ref}”: a {kind} has no field “{name}”.</source>
        <translation>“{ref}”: {kind} 종류에는 필드 “{name}”이(가) 없습니다.</translation>
    </message>
    <message>
        <source>“{ref}”: {problem}</source>
        <translation>“{ref}”: {problem}</translation>
    </message>
    <message numerus="yes">
        <source>“{said}” means {n} records.</source>
        <translation>
            <numerusform>“{said}”에 해당하는 항목이 {n}개입니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{source}” does not read “{title}” at {start}–{end}.</source>
        <translation>“{source}”의 {start}–{end} 자리에 “{title}” 문구가 없습니다.</translation>
    </message>
    <message>
        <source>“{title}” and “{other}” are one and the same.</source>
        <translation>“{title}”, “{other}”: 같은 대상으로 판단했습니다.</translation>
    </message>
    <message>
        <source>“{title}” and “{other}” are two.</source>
        <translation>“{title}”, “{other}”: 다른 대상으로 판단했습니다.</translation>
    </message>
    <message>
        <source>“{title}” and “{other}” are undecided again.</source>
        <translation>“{title}”, “{other}”: 판단을 취소했습니다.</translation>
    </message>
    <message numerus="yes">
        <source>“{title}” came with {names} and {n} more.</source>
        <translation>
            <numerusform>“{title}”의 첨부: {names} 외 {n}개.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{title}” came with {names}.</source>
        <translation>“{title}”의 첨부: {names}.</translation>
    </message>
    <message>
        <source>“{title}” cannot be a part of itself.</source>
        <translation>“{title}”: 자기 자신의 하위 항목이 될 수 없습니다.</translation>
    </message>
    <message>
        <source>“{title}” has a newer version.</source>
        <translation>“{title}”의 새 판을 추가했습니다.</translation>
    </message>
    <message>
        <source>“{title}” is a newer version of “{other}” now.</source>
        <translation>“{title}”: “{other}”의 새 판이 되었습니다.</translation>
    </message>
    <message>
        <source>“{title}” is as it was.</source>
        <translation>“{title}”: 예전 상태로 되돌렸습니다.</translation>
    </message>
    <message>
        <source>“{title}” is as it was: {fields}.</source>
        <translation>“{title}”: 예전 값으로 되돌렸습니다: {fields}.</translation>
    </message>
    <message>
        <source>“{title}” is back.</source>
        <translation>“{title}”: 되살렸습니다.</translation>
    </message>
    <message>
        <source>“{title}” is decided; the decision travels with the case.</source>
        <translation>“{title}”: 결정했습니다. 결정은 사건 파일과 함께 옮겨 갑니다.</translation>
    </message>
    <message>
        <source>“{title}” is in the case already, as {kind}.</source>
        <translation>“{title}”: 이미 사건에 있습니다({kind}).</translation>
    </message>
    <message>
        <source>“{title}” is in the case.</source>
        <translation>“{title}”: 사건에 추가했습니다.</translation>
    </message>
    <message>
        <source>“{title}” is merged.</source>
        <translation>“{title}” 파일을 병합했습니다.</translation>
    </message>
    <message>
        <source>“{title}” is merged: {added} new, {changed} changed, {deleted} deleted.</source>
        <translation>“{title}” 파일을 병합했습니다: 추가 {added}, 변경 {changed}, 삭제 {deleted}.</translation>
    </message>
    <message>
        <source>“{title}” is not a meeting.</source>
        <translation>“{title}”: 회담이 아닙니다.</translation>
    </message>
    <message>
        <source>“{title}” is not a proposal.</source>
        <translation>“{title}”: 제안이 아닙니다.</translation>
    </message>
    <message>
        <source>“{title}” is not an open item.</source>
        <translation>“{title}”: 조치 사항이 아닙니다.</translation>
    </message>
    <message>
        <source>“{title}” is not held to be the same as another record.</source>
        <translation>“{title}”: 다른 항목과 같은 대상으로 되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>“{title}” is not in this case: it is in the other file alone.</source>
        <translation>“{title}”: 이 사건에는 없고 다른 파일에만 있습니다.</translation>
    </message>
    <message>
        <source>“{title}” is of no known kind: “{name}”.</source>
        <translation>“{title}”: 알 수 없는 종류입니다: “{name}”.</translation>
    </message>
    <message>
        <source>“{title}” is suggested again.</source>
        <translation>“{title}”: 다시 추천합니다.</translation>
    </message>
    <message>
        <source>“{title}” is {a_record}, “{other}” {another}.</source>
        <translation>“{title}”: {a_record}, “{other}”: {another}.</translation>
    </message>
    <message>
        <source>“{title}” is {status} now.</source>
        <translation>“{title}”: 이제 ‘{status}’ 상태입니다.</translation>
    </message>
    <message>
        <source>“{title}” may be “{other}”; it is asked again.</source>
        <translation>“{title}”, “{other}”: 같을 수 있습니다. 나중에 다시 묻습니다.</translation>
    </message>
    <message>
        <source>“{title}” of the case</source>
        <translation>사건에 있는 “{title}”</translation>
    </message>
    <message>
        <source>“{title}” of the case; these words are not cited for it yet</source>
        <translation>사건에 있는 “{title}”. 이 문구는 아직 인용되지 않았습니다</translation>
    </message>
    <message>
        <source>“{title}” stands by itself again.</source>
        <translation>“{title}”: 다시 별개의 항목이 되었습니다.</translation>
    </message>
    <message>
        <source>“{title}” stands in row {row} already.</source>
        <translation>“{title}”: 이미 {row}행에 있습니다.</translation>
    </message>
    <message>
        <source>“{title}” was closed with its words.</source>
        <translation>“{title}”: 문구를 근거로 종결했습니다.</translation>
    </message>
    <message>
        <source>“{title}” was deleted</source>
        <translation>“{title}”: 삭제됨</translation>
    </message>
    <message>
        <source>“{title}” was deleted.</source>
        <translation>“{title}”: 삭제했습니다.</translation>
    </message>
    <message>
        <source>“{title}” was imported.</source>
        <translation>“{title}”: 가져왔습니다.</translation>
    </message>
    <message numerus="yes">
        <source>“{title}” was imported: {n} suggestions.</source>
        <translation>
            <numerusform>“{title}”: 가져왔습니다. 추천 항목 {n}개.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{title}” was moved: {fields} changed.</source>
        <translation>“{title}”: 옮겼습니다. 변경된 필드: {fields}.</translation>
    </message>
    <message>
        <source>“{title}” will not be suggested again.</source>
        <translation>“{title}”: 다시 추천하지 않습니다.</translation>
    </message>
    <message>
        <source>“{verdict}” is no verdict.</source>
        <translation>“{verdict}”: 판단이 아닙니다.</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>“{words}”</translation>
    </message>
    <message>
        <source>“{words}” ends before it begins.</source>
        <translation>“{words}”: 시작하기 전에 끝납니다.</translation>
    </message>
    <message>
        <source>“{words}” has a day without a month.</source>
        <translation>“{words}”: 월 없이 일만 있습니다.</translation>
    </message>
    <message>
        <source>“{words}” has more than 59 minutes or seconds.</source>
        <translation>“{words}”: 분이나 초가 59를 넘습니다.</translation>
    </message>
    <message>
        <source>“{words}” has neither beginning nor end.</source>
        <translation>“{words}”: 시작도 끝도 없습니다.</translation>
    </message>
    <message>
        <source>“{words}” has no year.</source>
        <translation>“{words}”: 연도가 없습니다.</translation>
    </message>
    <message>
        <source>“{words}” is no date.</source>
        <translation>“{words}”: 날짜가 아닙니다.</translation>
    </message>
    <message>
        <source>“{words}” is no {axis}: it says {side}.</source>
        <translation>“{words}”: {side}(이)라고 되어 있어 {axis}가 아닙니다.</translation>
    </message>
    <message>
        <source>“{words}” is not a place on the globe.</source>
        <translation>“{words}”: 지구 위의 위치가 아닙니다.</translation>
    </message>
    <message>
        <source>“{words}” is open.</source>
        <translation>“{words}”: 한쪽이 열려 있습니다.</translation>
    </message>
    <message>
        <source>“{words}” may be ten years or a hundred.</source>
        <translation>“{words}”: 10년일 수도, 100년일 수도 있습니다.</translation>
    </message>
    <message>
        <source>“{words}” may be {first} {first_month} or {second} {second_month} {year}.</source>
        <translation>“{words}”: {year}년 {first_month} {first}일일 수도, {second_month} {second}일일 수도 있습니다.</translation>
    </message>
    <message>
        <source>“{words}” was typed, but no record was chosen by it.</source>
        <translation>“{words}”을(를) 입력했으나 고른 항목이 없습니다.</translation>
    </message>
    <message>
        <source>“{words}”: a season has no days.</source>
        <translation>“{words}”: 계절에는 날짜가 없습니다.</translation>
    </message>
</context>
</TS>
