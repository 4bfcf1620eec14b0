# Installs the real program silently on Windows, lets it test itself and open a case from a terminal, and removes it.
param([Parameter(Mandatory = $true)][string]$Setup)
$ErrorActionPreference = "Stop"
$folder = "$env:LOCALAPPDATA\Programs\Caseapp"
$uninstall = "HKCU:\Software\Microsoft\Windows\CurrentVersion\Uninstall\Caseapp"

function Invoke-Waiting([string]$Program, [string]$Arguments) {
    $process = Start-Process -FilePath $Program -ArgumentList $Arguments -Wait -PassThru
    if ($process.ExitCode -ne 0) { throw "$Program $Arguments ended with $($process.ExitCode)." }
}

function Assert-That([bool]$IsSo, [string]$Words) {
    if (-not $IsSo) { throw "Not so: $Words" }
    Write-Output "ok      $Words"
}

Invoke-Waiting $Setup "/S"
Assert-That (Test-Path "$folder\caseapp.exe") "the program is in $folder"
Assert-That ((Get-ItemProperty $uninstall).QuietUninstallString -eq "`"$folder\uninstall.exe`" /S") "it can be removed"
$command = (Get-ItemProperty "HKCU:\Software\Classes\Caseapp.Case\shell\open\command").'(default)'
Assert-That ($command -eq "`"$folder\caseapp.exe`" `"%1`"") "a double-click opens a case"

$said = & "$folder\caseapp.com" --version
Assert-That ($said -like "Caseapp *") "the console twin prints: $said"
$env:QT_QPA_PLATFORM = "offscreen"
& "$folder\caseapp.com" self-test
Assert-That ($LASTEXITCODE -eq 0) "the self-test passes in the installed program"
# A windowed program has no standard output; it must end as well as the other.
Invoke-Waiting "$folder\caseapp.exe" "self-test"
Assert-That $true "the windowed program copes without a console"

Set-Content -Path "$folder\mine.txt" -Value "mine"
Invoke-Waiting $Setup "/S"
Assert-That (Test-Path "$folder\mine.txt") "an upgrade leaves what a person put there"
Invoke-Waiting "$folder\uninstall.exe" "/S _?=$folder"
$left = @(Get-ChildItem $folder -Recurse -File | ForEach-Object { $_.Name })
Assert-That (-not (Compare-Object $left @("mine.txt", "uninstall.exe"))) "removal leaves only that (and, run in place, itself)"
Assert-That (-not (Test-Path $uninstall)) "no entry is left"
Assert-That (-not (Test-Path "HKCU:\Software\Classes\Caseapp.Case")) "no type of files is left"
