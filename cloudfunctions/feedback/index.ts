import { serve } from '../_kit/serve'
import { answer } from './answer'
import { edit } from './edit'
import { leave, occasion } from './leave'
import { mine, ofExpert } from './lists'
import { myReports, report } from './report'
import { reportCase, reports, resolveReport, takeReport } from './reportDesk'

/** What clients say of services, and what anybody served or serving takes to the centre. */
export const main = serve('feedback', {
  occasion,
  leave,
  edit,
  answer,
  ofExpert,
  mine,
  report,
  myReports,
  reports,
  reportCase,
  takeReport,
  resolveReport,
})
