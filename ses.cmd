@echo off
rem SPDX-License-Identifier: GPL-3.0-or-later
rem The command line of Speech Emotion Studio; "ses" beside this file says more.
setlocal
set "here=%~dp0"
if exist "%here%pom.xml" goto checkout
set "app=%here%.."
goto built

:checkout
set "app=%here%application\target\speechemotion"
if not exist "%app%\etc\speechemotion.conf" goto build
powershell -NoProfile -Command "$t=(Get-Item '%app%\etc\speechemotion.conf').LastWriteTime; $n=Get-ChildItem -Recurse '%here%pom.xml','%here%*\pom.xml','%here%dsp-module\src\main','%here%model-module\src\main','%here%ser-plugin\src\main','%here%branding\src\main','%here%application\src' | Where-Object {$_.LastWriteTime -gt $t} | Select-Object -First 1; if ($n) {exit 1}"
if not errorlevel 1 goto built
:build
echo ses: building the application (a first build downloads its libraries) ... 1>&2
pushd "%here%"
call mvn -q -B -ntp -Dmaven.test.skip=true -Dmaven.nbm.verify=skip package 1>&2
if errorlevel 1 (
    popd
    echo ses: the build failed; see the messages above. 1>&2
    exit /b 1
)
popd

:built
if "%~1"=="" goto window
if not "%~1"=="open" goto command
if "%~2"=="" goto command
if "%~2"=="-h" goto command
if "%~2"=="--help" goto command
goto files

:window
start "" "%app%\bin\speechemotion64.exe"
exit /b 0

:files
set "files="
:next
shift
if "%~1"=="" goto open
if not exist "%~1" (
    echo ses: no such file: %~1 1>&2
    exit /b 1
)
set files=%files% "%~f1"
goto next
:open
start "" "%app%\bin\speechemotion64.exe" --open %files%
exit /b 0

:command
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
set "CLASSPATH="
for %%j in ("%app%\speechemotion\modules\org-speechemotion-*.jar") do call set "CLASSPATH=%%CLASSPATH%%%%~fj;"
for /r "%app%\speechemotion\modules\ext" %%j in (*.jar) do call set "CLASSPATH=%%CLASSPATH%%%%~fj;"
if not defined OMP_WAIT_POLICY set "OMP_WAIT_POLICY=PASSIVE"
"%java%" -Xmx512m -XX:+UseSerialGC -Dai.djl.offline=true -Dai.djl.pytorch.num_threads=1 -Djava.awt.headless=true --enable-native-access=ALL-UNNAMED %SES_JAVA_OPTS% org.speechemotion.studio.cli.Main %*
exit /b %errorlevel%
