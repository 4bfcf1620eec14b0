; A stand-in for the program, to prove the installer where no Windows program can be built: it writes what it was called with
; into the file that CASEAPP_STUB_SAYS names, and runs for CASEAPP_STUB_RUNS milliseconds.
Target ${TARGET}
RequestExecutionLevel user
SilentInstall silent
Name "stub"
OutFile "${OUTPUT}"
Section
  ReadEnvStr $0 CASEAPP_STUB_SAYS
  StrCmp $0 "" silent
  FileOpen $1 $0 w
  FileWriteUTF16LE /BOM $1 "$CMDLINE"
  FileClose $1
silent:
  ReadEnvStr $0 CASEAPP_STUB_RUNS
  StrCmp $0 "" done
  Sleep $0
done:
SectionEnd
