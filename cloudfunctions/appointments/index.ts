import { requireIdKeys } from '../_kit/idNumbers'
import { serve } from '../_kit/serve'
import { appoint } from './appoint'
import { bars } from './bars'
import { certificate } from './certificate'
import { check } from './check'
import { confirmLeaving } from './confirmLeaving'
import { decideDismissal } from './decideDismissal'
import { decideRenewals } from './decideRenewals'
import { decisions } from './decisionList'
import { deliver } from './deliver'
import { discardExit } from './discardExit'
import { editDismissal, openDismissal } from './draftDismissal'
import { exit, exits } from './exits'
import { askToLeave, stay } from './leaving'
import { ledger } from './ledger'
import { mine } from './mine'
import { note } from './note'
import { printDecision } from './printDecision'
import { printLedger } from './printLedger'
import { publishDismissal } from './publishDismissal'
import { ready } from './ready'
import { renewals } from './renewals'

requireIdKeys()

export const main = serve('appointments', {
  ready,
  appoint,
  decisions,
  printDecision,
  check,
  certificate,
  mine,
  note,
  askToLeave,
  stay,
  ledger,
  printLedger,
  renewals,
  decideRenewals,
  exits,
  exit,
  confirmLeaving,
  openDismissal,
  editDismissal,
  decideDismissal,
  deliver,
  publishDismissal,
  discardExit,
  bars,
})
