# Builds the installer on Windows from a clean tree: environment, bundle with its self-test, installer, SHA256SUMS.
# Needs Python 3.11 to 3.13 and NSIS (choco install nsis). Run as: powershell -File packaging\windows\build.ps1
param([string]$Python = "python")
$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "..\..")

function Invoke-Checked([string]$Program, [string[]]$Arguments) {
    & $Program @Arguments
    if ($LASTEXITCODE -ne 0) { throw "$Program $Arguments failed with exit code $LASTEXITCODE." }
}

$own = ".venv\Scripts\python.exe"
if (-not (Test-Path $own)) { Invoke-Checked $Python @("-m", "venv", ".venv") }
$pip = @("-m", "pip", "--quiet", "--disable-pip-version-check", "install")
Invoke-Checked $own ($pip + @("--require-hashes", "-r", "requirements.lock"))
Invoke-Checked $own ($pip + @("--no-deps", "--no-build-isolation", "--editable", "."))
# It runs the self-test in the program it has built, and fails with it.
Invoke-Checked $own @("packaging\build.py")
Invoke-Checked $own @("packaging\windows\installer.py")
