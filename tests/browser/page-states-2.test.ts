import { seeStates } from './page-states/see.ts'

await seeStates(1)
