; Offers Glossator for articles under "Open with". The program that opens them today stays the one that does: electron-builder's
; own associations would take .txt and .md over.

!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\Glossator.Article" "" "News article"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Glossator.Article\DefaultIcon" "" "$appExe,0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Glossator.Article\shell\open\command" "" '"$appExe" "%1"'
  WriteRegNone SHELL_CONTEXT "Software\Classes\.txt\OpenWithProgids" "Glossator.Article"
  WriteRegNone SHELL_CONTEXT "Software\Classes\.md\OpenWithProgids" "Glossator.Article"
!macroend

!macro customUnInstall
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.txt\OpenWithProgids" "Glossator.Article"
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.md\OpenWithProgids" "Glossator.Article"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Glossator.Article"
!macroend
