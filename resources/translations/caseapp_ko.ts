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
        <source>Compare layout</source>
        <translation>비교 배치</translation>
    </message>
    <message>
        <source>Compare with the version before</source>
        <translation>이전 판과 비교</translation>
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
        <source>&amp;Mark</source>
        <translation>표시(&amp;M)</translation>
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
        <source>Anchor</source>
        <translation>인용 위치</translation>
    </message>
    <message>
        <source>Every pane has a page; **F1** opens the page of the pane with the keyboard.</source>
        <translation>창마다 도움말이 한 면씩 있습니다. **F1** 키는 지금 작업하는 창의 도움말을 엽니다.</translation>
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
        <source>Mark as statement</source>
        <translation>발언으로 표시</translation>
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
        <source>Mode</source>
        <translation>방식</translation>
    </message>
    <message>
        <source>Move panes</source>
        <translation>창 옮기기</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Navigator</source>
        <translation>탐색 창</translation>
    </message>
    <message>
        <source>New case…</source>
        <translation>새 사건 파일…</translation>
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
        <source>Next highlight</source>
        <translation>다음 강조</translation>
    </message>
    <message>
        <source>Next unsourced sentence</source>
        <translation>근거로 쓰이지 않은 다음 문장</translation>
    </message>
    <message>
        <source>Not named</source>
        <translation>이름 미상</translation>
    </message>
    <message>
        <source>Not named in the sources</source>
        <translation>출처에 이름이 나오지 않음</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Of the marked words at the caret</source>
        <translation>커서 위치에 표시된 문구에 해당합니다</translation>
    </message>
    <message>
        <source>Office at the time</source>
        <translation>당시 직위</translation>
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
        <source>On the proposal</source>
        <translation>대상 제안</translation>
    </message>
    <message>
        <source>Only if</source>
        <translation>전제 조건</translation>
    </message>
    <message>
        <source>Open a case…</source>
        <translation>사건 파일 열기…</translation>
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
        <source>Open the item again</source>
        <translation>조치 사항 다시 열기</translation>
    </message>
    <message>
        <source>Open the sample case</source>
        <translation>예제 사건 파일 열기</translation>
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
        <source>Original title</source>
        <translation>원제</translation>
    </message>
    <message>
        <source>Overdue, due, coming and changed</source>
        <translation>기한 초과, 기한 임박, 예정, 변경</translation>
    </message>
    <message>
        <source>Owed by</source>
        <translation>이행 주체</translation>
    </message>
    <message>
        <source>Owed to</source>
        <translation>이행 상대</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>쪽</translation>
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
        <source>Person</source>
        <translation>인물</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>인물</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>장소</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>장소</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>직위</translation>
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
        <source>Previous highlight</source>
        <translation>이전 강조</translation>
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
        <source>Proposal</source>
        <translation>제안</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>제안</translation>
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
        <source>Publisher</source>
        <translation>발행처</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>끝내기</translation>
    </message>
    <message>
        <source>Quotes move along where they stand</source>
        <translation>문구가 그대로 남은 인용문은 새 판으로 함께 옮겨집니다</translation>
    </message>
    <message>
        <source>Reading layout</source>
        <translation>읽기 배치</translation>
    </message>
    <message>
        <source>Records that may be one and the same</source>
        <translation>같은 대상일 수 있는 항목들</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
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
        <source>Reset the layout</source>
        <translation>배치 초기화</translation>
    </message>
    <message>
        <source>Respondent</source>
        <translation>피청구인</translation>
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
        <source>Said</source>
        <translation>발언일</translation>
    </message>
    <message>
        <source>Same person?</source>
        <translation>동일 인물?</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>사본 저장…</translation>
    </message>
    <message>
        <source>Save this layout as…</source>
        <translation>이 배치를 이름 붙여 저장…</translation>
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
        <source>Search or run a command</source>
        <translation>검색 또는 명령 실행</translation>
    </message>
    <message>
        <source>Search the whole case</source>
        <translation>사건 전체 검색</translation>
    </message>
    <message>
        <source>Selects it</source>
        <translation>해당 문장을 선택합니다</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>보안 등급</translation>
    </message>
    <message>
        <source>Set the open item to claimed done</source>
        <translation>조치 사항을 ‘이행 주장’으로 변경</translation>
    </message>
    <message>
        <source>Show {list}</source>
        <translation>{list} 보기</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>시작일</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>글자 작게</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>발언자</translation>
    </message>
    <message>
        <source>Speaker, not named</source>
        <translation>발언자(이름 미상)</translation>
    </message>
    <message>
        <source>Stance on it</source>
        <translation>제안에 대한 입장</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작</translation>
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
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Supersedes</source>
        <translation>대체한 제안</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
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
        <source>Text version</source>
        <translation>본문 판</translation>
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
        <source>The log has the details.</source>
        <translation>자세한 내용은 로그에 있습니다.</translation>
    </message>
    <message>
        <source>The meetings</source>
        <translation>회담 목록</translation>
    </message>
    <message>
        <source>The open items, large</source>
        <translation>조치 사항을 크게</translation>
    </message>
    <message>
        <source>The text, wide</source>
        <translation>본문을 넓게</translation>
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
        <source>Title and day of the case…</source>
        <translation>사건의 제목과 기준일…</translation>
    </message>
    <message>
        <source>Title as printed</source>
        <translation>표기된 직함</translation>
    </message>
    <message>
        <source>To</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>Tour of the sample case</source>
        <translation>예제 사건 파일 둘러보기</translation>
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
        <source>Translator</source>
        <translation>번역자</translation>
    </message>
    <message>
        <source>Two versions of a text</source>
        <translation>한 본문의 두 판</translation>
    </message>
    <message>
        <source>Type any name or alias</source>
        <translation>이름이나 별칭을 입력하십시오</translation>
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
        <source>Until</source>
        <translation>종료일</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>사용 주체</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
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
        <source>Withdraw the open item</source>
        <translation>조치 사항 철회</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>문구</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>수락됨</translation>
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
        <source>anonymous</source>
        <translation>익명</translation>
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
        <source>awarded</source>
        <translation>인용됨(승소)</translation>
    </message>
    <message>
        <source>back channel</source>
        <translation>막후 채널</translation>
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
        <source>call</source>
        <translation>전화 통화</translation>
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
        <source>court</source>
        <translation>법원</translation>
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
        <source>degrees, east positive</source>
        <translation>도 단위, 동경은 양수</translation>
    </message>
    <message>
        <source>degrees, north positive</source>
        <translation>도 단위, 북위는 양수</translation>
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
        <source>e-mail</source>
        <translation>전자우편</translation>
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
        <source>floated</source>
        <translation>타진됨</translation>
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
        <source>in part</source>
        <translation>일부</translation>
    </message>
    <message>
        <source>in person</source>
        <translation>대면</translation>
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
        <source>its menu</source>
        <translation>메뉴</translation>
    </message>
    <message>
        <source>judgment</source>
        <translation>판결</translation>
    </message>
    <message>
        <source>law</source>
        <translation>법률</translation>
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
        <source>no</source>
        <translation>아니요</translation>
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
        <source>note</source>
        <translation>문서·메모</translation>
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
        <source>open</source>
        <translation>미결</translation>
    </message>
    <message>
        <source>open point</source>
        <translation>미결 쟁점</translation>
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
        <source>promise</source>
        <translation>약속</translation>
    </message>
    <message>
        <source>public</source>
        <translation>공개</translation>
    </message>
    <message>
        <source>readout</source>
        <translation>회담 결과 발표문</translation>
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
        <source>sought</source>
        <translation>신청됨</translation>
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
        <source>such as bilateral, plenary</source>
        <translation>예: 양자, 전체회의</translation>
    </message>
    <message>
        <source>such as signatory, plaintiff, respondent</source>
        <translation>예: 서명국, 원고, 피고</translation>
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
        <source>unscheduled</source>
        <translation>일정 미정</translation>
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
        <source>withdrawn</source>
        <translation>철회됨</translation>
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
        <source>{verb}: {step}</source>
        <translation>{verb}: {step}</translation>
    </message>
</context>
</TS>
