; The installer for Windows: for one person, without an administrator. `installer.py` compiles it and defines
;   VERSION, VERSION_NUMBERS (a.b.c.d), BUNDLE (the folder of the program), LISTS (the generated macros), ICON, OUTPUT
;   PICTURE (at the side of the last page; not needed)
;   TARGET (amd64-unicode, where makensis has it; otherwise a 32-bit installer, which every Windows runs).
; Command line: /S silent, /D=FOLDER (last, without quotes), /PATH, /DESKTOP, /NOFILES, /LANG=1042.
; Exit codes: 0 done, 1 cancelled, 2 failed, 3 the program is running, 4 not a Windows that it runs on.
!ifdef TARGET
  Target ${TARGET}
!else
  Unicode true
!endif
ManifestSupportedOS Win10
ManifestDPIAware true
RequestExecutionLevel user
!ifdef QUICK
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
!endif

!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include WinVer.nsh
!include x64.nsh
!include Sections.nsh
!include "path.nsh"
!include "${LISTS}"

!define OWN "Software\Caseapp"
!define CLASSES "Software\Classes"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Caseapp"
!define APP_PATHS "Software\Microsoft\Windows\CurrentVersion\App Paths\caseapp.exe"
!define IS_RUNNING 3
!define WRONG_WINDOWS 4
!define OLDEST_BUILD 17763 ; Windows 10, 1809: what Qt asks for

Name "Caseapp"
BrandingText "Caseapp ${VERSION}"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\Caseapp"
InstallDirRegKey HKCU "${OWN}" "Folder"
AllowSkipFiles off
ShowInstDetails nevershow
ShowUninstDetails nevershow

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!ifdef PICTURE
  !define MUI_WELCOMEFINISHPAGE_BITMAP "${PICTURE}"
!endif
!define MUI_FINISHPAGE_RUN "$INSTDIR\caseapp.exe"
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(FilesStay)"
!define MUI_COMPONENTSPAGE_SMALLDESC
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Korean"
!insertmacro MUI_LANGUAGE "Japanese"
!insertmacro MUI_LANGUAGE "SimpChinese"
!include "languages.nsh"

VIProductVersion "${VERSION_NUMBERS}"
VIAddVersionKey /LANG=0 "ProductName" "Caseapp"
VIAddVersionKey /LANG=0 "FileDescription" "Caseapp setup"
VIAddVersionKey /LANG=0 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "LegalCopyright" "The Caseapp developers, Apache-2.0"

Var Folder ; where the version that is there stands, or ""

; Returns when nothing in the folder $R0 is running. Windows lets nobody write to a program that runs.
!macro RUNNING_FUNCTIONS UN
Function ${UN}WaitUntilClosed
  again:
  StrCpy $R3 no
  StrCpy $R1 "$R0\caseapp.exe"
  Call ${UN}LookAt
  StrCpy $R1 "$R0\caseapp.com"
  Call ${UN}LookAt
  ${If} $R3 == no
    Return
  ${EndIf}
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(IsRunning)" /SD IDCANCEL IDRETRY again
  SetErrorLevel ${IS_RUNNING}
  Quit
FunctionEnd

Function ${UN}LookAt ; $R3: "running" when the program $R1 is
  ${IfNot} ${FileExists} $R1
    Return
  ${EndIf}
  ClearErrors
  FileOpen $R2 $R1 a
  ${If} ${Errors}
    StrCpy $R3 running
  ${Else}
    FileClose $R2
  ${EndIf}
FunctionEnd
!macroend
!insertmacro RUNNING_FUNCTIONS ""
!insertmacro RUNNING_FUNCTIONS "un."
!insertmacro PATH_FUNCTIONS ""
!insertmacro PATH_FUNCTIONS "un."

!macro TELL_EXPLORER ; what files are opened with has changed
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

; What a file type is, and how it is opened. A default that somebody else set is noted, and put back on removal.
!macro OPEN_FILES ENDING PROGID TYPE ICON
  WriteRegStr HKCU "${CLASSES}\${PROGID}" "" "${TYPE}"
  WriteRegStr HKCU "${CLASSES}\${PROGID}" "FriendlyTypeName" "${TYPE}"
  WriteRegStr HKCU "${CLASSES}\${PROGID}\DefaultIcon" "" "$INSTDIR\_internal\icons\${ICON}"
  WriteRegStr HKCU "${CLASSES}\${PROGID}\shell\open\command" "" '"$INSTDIR\caseapp.exe" "%1"'
  WriteRegStr HKCU "${CLASSES}\${ENDING}\OpenWithProgids" "${PROGID}" ""
  ReadRegStr $0 HKCU "${CLASSES}\${ENDING}" ""
  ${If} $0 != "${PROGID}"
    WriteRegStr HKCU "${OWN}" "Before${ENDING}" $0
    WriteRegStr HKCU "${CLASSES}\${ENDING}" "" "${PROGID}"
  ${EndIf}
!macroend

!macro LEAVE_FILES ENDING PROGID
  DeleteRegKey HKCU "${CLASSES}\${PROGID}"
  DeleteRegValue HKCU "${CLASSES}\${ENDING}\OpenWithProgids" "${PROGID}"
  ReadRegStr $0 HKCU "${CLASSES}\${ENDING}" ""
  ${If} $0 == "${PROGID}"
    ReadRegStr $0 HKCU "${OWN}" "Before${ENDING}"
    ${If} $0 == ""
      DeleteRegValue HKCU "${CLASSES}\${ENDING}" ""
    ${Else}
      WriteRegStr HKCU "${CLASSES}\${ENDING}" "" $0
    ${EndIf}
  ${EndIf}
  DeleteRegValue HKCU "${OWN}" "Before${ENDING}"
  DeleteRegKey /ifempty HKCU "${CLASSES}\${ENDING}\OpenWithProgids"
  DeleteRegKey /ifnosubkeys /ifnovalues HKCU "${CLASSES}\${ENDING}"
!macroend

Section "$(Program)" SectionProgram
  SectionIn RO
  ${If} $Folder != ""
    StrCpy $R0 $Folder
    Call WaitUntilClosed
  ${EndIf}
  StrCpy $R0 $INSTDIR
  Call WaitUntilClosed
  ; The earlier version takes away its own files, so that none is left that this one does not have.
  ${If} $Folder != ""
  ${AndIf} ${FileExists} "$Folder\uninstall.exe"
    ClearErrors
    ExecWait '"$Folder\uninstall.exe" /S /UPGRADE _?=$Folder' $0
    ${If} ${Errors}
    ${OrIf} $0 <> 0
      MessageBox MB_OK|MB_ICONSTOP "$(CannotRemove)" /SD IDOK
      Abort
    ${EndIf}
    Delete "$Folder\uninstall.exe"
    RMDir "$Folder"
  ${EndIf}
  !insertmacro INSTALL_FILES
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Caseapp.lnk" "$INSTDIR\caseapp.exe"
  WriteRegStr HKCU "${OWN}" "Folder" "$INSTDIR"
  WriteRegStr HKCU "${APP_PATHS}" "" "$INSTDIR\caseapp.exe"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Caseapp"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\caseapp.exe,0"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "The Caseapp developers"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${INSTALLED_KB}
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
SectionEnd

Section "$(Files)" SectionFiles
  !insertmacro OPEN_FILES ".case" "Caseapp.Case" "$(CaseFile)" "case.ico"
  !insertmacro OPEN_FILES ".casepack" "Caseapp.Package" "$(PackageFile)" "casepack.ico"
  !insertmacro TELL_EXPLORER
SectionEnd

Section /o "$(Desktop)" SectionDesktop
  CreateShortcut "$DESKTOP\Caseapp.lnk" "$INSTDIR\caseapp.exe"
  WriteRegDWORD HKCU "${OWN}" "Desktop" 1
SectionEnd

Section /o "$(Terminal)" SectionTerminal
  Call PathOfOthers
  ${IfNot} ${Errors}
    ${If} $2 == ""
      !insertmacro WRITE_PATH "$INSTDIR"
    ${Else}
      !insertmacro WRITE_PATH "$2;$INSTDIR"
    ${EndIf}
    WriteRegDWORD HKCU "${OWN}" "Terminal" 1
  ${EndIf}
SectionEnd

!insertmacro MUI_FUNCTION_DESCRIPTION_BEGIN
  !insertmacro MUI_DESCRIPTION_TEXT ${SectionProgram} "$(ProgramAbout)"
  !insertmacro MUI_DESCRIPTION_TEXT ${SectionFiles} "$(FilesAbout)"
  !insertmacro MUI_DESCRIPTION_TEXT ${SectionDesktop} "$(DesktopAbout)"
  !insertmacro MUI_DESCRIPTION_TEXT ${SectionTerminal} "$(TerminalAbout)"
!insertmacro MUI_FUNCTION_DESCRIPTION_END

; A part is chosen by its flag, or because the version that is there has it.
!macro CHOOSE SECTION FLAG NOTE
  ClearErrors
  ${GetOptions} $R9 "${FLAG}" $0
  ${IfNot} ${Errors}
    !insertmacro SelectSection ${SECTION}
  ${EndIf}
  ReadRegDWORD $0 HKCU "${OWN}" "${NOTE}"
  ${If} $0 == 1
    !insertmacro SelectSection ${SECTION}
  ${EndIf}
!macroend

Function .onInit
  ${GetParameters} $R9
  ClearErrors
  ${GetOptions} $R9 "/LANG=" $0
  ${IfNot} ${Errors}
    StrCpy $LANGUAGE $0
  ${EndIf}
  ${IfNot} ${AtLeastBuild} ${OLDEST_BUILD}
  ${OrIfNot} ${RunningX64}
    MessageBox MB_OK|MB_ICONSTOP "$(TooOld)" /SD IDOK
    SetErrorLevel ${WRONG_WINDOWS}
    Quit
  ${EndIf}
  ReadRegStr $Folder HKCU "${UNINSTALL}" "InstallLocation"
  !insertmacro CHOOSE ${SectionDesktop} "/DESKTOP" "Desktop"
  !insertmacro CHOOSE ${SectionTerminal} "/PATH" "Terminal"
  ClearErrors
  ${GetOptions} $R9 "/NOFILES" $0
  ${IfNot} ${Errors}
    !insertmacro UnselectSection ${SectionFiles}
  ${EndIf}
  ReadRegStr $0 HKCU "${CLASSES}\Caseapp.Case\shell\open\command" ""
  ${If} $Folder != ""
  ${AndIf} $0 == ""
    !insertmacro UnselectSection ${SectionFiles} ; as in the version that is there
  ${EndIf}
FunctionEnd

Section "Uninstall"
  SetOutPath "$TEMP" ; a folder that is somebody's working folder cannot be removed
  StrCpy $R0 $INSTDIR
  Call un.WaitUntilClosed
  !insertmacro REMOVE_FILES
  Delete "$SMPROGRAMS\Caseapp.lnk"
  ${GetParameters} $R9
  ClearErrors
  ${GetOptions} $R9 "/UPGRADE" $0
  ${IfNot} ${Errors}
    Return ; the version that follows keeps what was chosen
  ${EndIf}
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  ReadRegDWORD $0 HKCU "${OWN}" "Desktop"
  ${If} $0 == 1
    Delete "$DESKTOP\Caseapp.lnk"
  ${EndIf}
  ReadRegDWORD $0 HKCU "${OWN}" "Terminal"
  ${If} $0 == 1
    Call un.PathOfOthers
    ${IfNot} ${Errors}
      ${If} $2 == ""
        DeleteRegValue HKCU "${ENVIRONMENT}" "Path"
      ${Else}
        !insertmacro WRITE_PATH "$2"
      ${EndIf}
    ${EndIf}
  ${EndIf}
  !insertmacro LEAVE_FILES ".case" "Caseapp.Case"
  !insertmacro LEAVE_FILES ".casepack" "Caseapp.Package"
  !insertmacro TELL_EXPLORER
  DeleteRegKey HKCU "${APP_PATHS}"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "${OWN}"
SectionEnd
