; The folder in the PATH of the person. NSIS holds strings of 1,024 characters: a longer PATH, which it would cut, is never
; written. Registers $0 to $4 are used up.

!define ENVIRONMENT "Environment"
!define MOST_CHARACTERS 1000

; $0: how many bytes the PATH has, 0 without one. The key is HKEY_CURRENT_USER, the flags any type, not expanded.
!macro SIZE_OF_PATH
  System::Call 'advapi32::RegGetValueW(p -2147483647, w "${ENVIRONMENT}", w "Path", i 0x1000FFFF, p 0, p 0, *i .r0) i .r1'
  ${If} $1 <> 0
    StrCpy $0 0
  ${EndIf}
!macroend

!macro WRITE_PATH VALUE
  WriteRegExpandStr HKCU "${ENVIRONMENT}" "Path" "${VALUE}"
  SendMessage ${HWND_BROADCAST} ${WM_SETTINGCHANGE} 0 "STR:${ENVIRONMENT}" /TIMEOUT=2000
!macroend

!macro PATH_FUNCTIONS UN
; $2: the PATH without $INSTDIR and $Folder; the error flag is set when it is too long to be touched.
Function ${UN}PathOfOthers
  !insertmacro SIZE_OF_PATH
  StrLen $1 $INSTDIR
  IntOp $1 $1 + 1
  IntOp $0 $0 / 2
  IntOp $0 $0 + $1
  StrCpy $2 ""
  ${If} $0 > ${MOST_CHARACTERS}
    DetailPrint "$(PathTooLong)"
    SetErrors
    Return
  ${EndIf}
  ReadRegStr $3 HKCU "${ENVIRONMENT}" "Path"
  ${Do}
    ${If} $3 == ""
      ${Break}
    ${EndIf}
    StrCpy $4 0
    ${Do}
      StrCpy $0 $3 1 $4
      ${If} $0 == ";"
      ${OrIf} $0 == ""
        ${Break}
      ${EndIf}
      IntOp $4 $4 + 1
    ${Loop}
    StrCpy $1 $3 $4
    IntOp $4 $4 + 1
    StrCpy $3 $3 "" $4
    ${If} $1 != $INSTDIR
    ${AndIf} $1 != $Folder
    ${AndIf} $1 != ""
      ${If} $2 == ""
        StrCpy $2 $1
      ${Else}
        StrCpy $2 "$2;$1"
      ${EndIf}
    ${EndIf}
  ${Loop}
  ClearErrors
FunctionEnd
!macroend
