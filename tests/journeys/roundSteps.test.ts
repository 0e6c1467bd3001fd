import { ROUND_DEEDS } from './roundStepDeeds'
import { TERM_DEEDS } from './termStepDeeds'
import { strikeEveryStep } from './striking'

strikeEveryStep({ ...ROUND_DEEDS, ...TERM_DEEDS }, '2026-11-23T10:00:00')
