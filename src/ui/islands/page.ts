import { countChars } from './page/count-chars.ts'
import { keepDrafts } from './page/keep-drafts.ts'
import { prefetchOnHover } from './page/prefetch-on-hover.ts'
import { showPrintButtons } from './page/show-print-buttons.ts'
import { warnOnLeaving } from './page/warn-on-leaving.ts'

showPrintButtons()
countChars()
keepDrafts()
warnOnLeaving()
prefetchOnHover()
