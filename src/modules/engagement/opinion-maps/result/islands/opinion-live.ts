import { keepLive } from './live/keep-live.ts'

keepLive()
