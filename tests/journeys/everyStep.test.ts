import { DEEDS } from './deeds'
import { strikeEveryStep } from './striking'

strikeEveryStep(DEEDS)
