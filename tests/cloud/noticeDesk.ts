import { accountIdOf } from '@/cloudfunctions/_kit/identity'
import type { ApplicationDoc } from '@/cloudfunctions/_kit/selectionDocuments'
import type { OutputOf } from '@/domain/contract'
import { makeApplication, makeRound, startPanelDesk, type PanelDesk } from './panelDesk'
import type { Person } from './startCloud'

type Notice = OutputOf<'notices.get'>
type Objection = OutputOf<'notices.objection'>

/** Whoever makes and reads public notices, with a round in which everybody is shortlisted, on a working Monday far from any holiday. */
export interface NoticeDesk extends PanelDesk {
  /** Puts the clock of the functions to a moment, such as '2026-06-08T10:00'. */
  at(moment: string): void
  /** Shortlisted applications with results beyond undoing. */
  shortlisted(ids: string[], fields?: Parameters<typeof makeApplication>[1]): void
  draft(applicationIds: string[]): Promise<Notice>
  posted(applicationIds: string[]): Promise<Notice>
  /** Somebody in the street objects to person `personNo`. */
  objected(noticeId: string, personNo: number, by?: Person): Promise<OutputOf<'notices.object'>>
  /** The objection with this receipt in the hands of `centre`. */
  taken(receiptNo: string, by?: Person): Promise<Objection>
  application(id: string): Promise<ApplicationDoc>
}

export const SAID = {
  title: '江苏省职业指导专家拟聘任人员公示',
  opening: '经申报、推荐和评审，拟聘任下列人员为江苏省职业指导专家，现予公示。',
  contact: '电话 025-83300000，省职业介绍中心',
}
export const PHONE = '13700008888'
export const FACTS = '此人申报材料所填的工作年限与实际不符，本人曾与其共事，可以提供证明。'
/** The account of the one who objects in `objected`. */
export const OBJECTOR = accountIdOf('wx-somebody')

export async function startNoticeDesk(moment = '2026-06-08T10:00'): Promise<NoticeDesk> {
  const desk = await startPanelDesk()
  const { cloud, centre, visitor } = desk
  const at = (when: string) => cloud.moveClock(Date.parse(`${when}:00+08:00`) - Date.now())
  at(moment)
  cloud.load('rounds', [makeRound('round')])
  const draft = (applicationIds: string[]) =>
    centre.must('notices.draft', { roundId: 'round', applicationIds, ...SAID })
  return {
    ...desk,
    at,
    shortlisted(ids, fields = {}) {
      const shortlisted = { state: 'shortlisted', releaseNo: 1, resultAt: 1, toldResult: true } as const
      cloud.load(
        'applications',
        ids.map((id) => makeApplication(id, { ...shortlisted, ...fields })),
      )
    },
    draft,
    async posted(applicationIds) {
      const { id, version } = await draft(applicationIds)
      return centre.must('notices.post', { id, version })
    },
    objected: (noticeId, personNo, by = visitor) =>
      by.must('notices.object', { noticeId, personNo, name: '苗青', phone: PHONE, facts: FACTS, files: [] }),
    async taken(receiptNo, by = centre) {
      const { rows } = await by.must('notices.objections', {})
      const row = rows.find((each) => each.receiptNo === receiptNo)
      if (!row) throw new Error(`no objection ${receiptNo}`)
      return by.must('notices.takeObjection', { id: row.id, version: row.version })
    },
    async application(id) {
      const { applicationById } = await import('@/cloudfunctions/_kit/applicationRecords')
      return applicationById(id)
    },
  }
}
