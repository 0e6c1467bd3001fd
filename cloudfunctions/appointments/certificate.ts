import { heldRole } from '../_kit/caller'
import { CENTRE_NAME } from '../_kit/centreName'
import { decisionById } from '../_kit/decisions'
import { portraitBytes } from '../_kit/expertPortrait'
import { drawCertificate, printCertificate } from '../_kit/paper/certificate'
import type { Certificate } from '../_kit/paper/papers'
import { paperLink } from '../_kit/paperLinks'
import { must } from '../_kit/refusal'
import type { Handlers } from '../_kit/serve'
import type { TermDoc } from '../_kit/termDocuments'
import { termById } from '../_kit/termRecords'

/** 聘任证书 of one term, for printing or as a picture: the expert's own, or for the centre anybody's. 第六条(五) */
export const certificate: Handlers<'appointments'>['certificate'] = async ({ termId, format }, ctx) => {
  const account = await ctx.person()
  const term = await termById(termId)
  const isOwn = heldRole(account, 'expert')?.expertId === term.expertId
  must(isOwn || heldRole(account, 'centreOfficer'), 'NOT_YOURS')
  const paper = await paperOf(term)
  const content = format === 'pdf' ? await printCertificate(paper) : await drawCertificate(paper)
  const name = `聘任证书-${term.name}-${term.certificateNo}.${format}`
  // A certificate says the same whatever becomes of the term: the QR code tells that.
  return paperLink({ content, name, of: `certificate/${termId}`, version: 1 })
}

async function paperOf(term: TermDoc): Promise<Certificate> {
  const [decision, portrait] = await Promise.all([decisionById(term.decisionId), portraitBytes(term.portrait)])
  const { name, certificateNo: number, startOn: fromOn, endOn: toOn } = term
  return {
    name,
    number,
    fromOn,
    toOn,
    portrait,
    issuer: CENTRE_NAME,
    on: decision?.on ?? fromOn,
    checkUrl: checkUrl(number),
  }
}

/** The public page on the web: what the QR code on paper leads to, for as long as the paper lasts. */
function checkUrl(number: string): string {
  return `${process.env.WEB_ADDRESS ?? ''}/certificate?no=${encodeURIComponent(number)}`
}
