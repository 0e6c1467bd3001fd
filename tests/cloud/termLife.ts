import type { ExpertDoc } from '@/cloudfunctions/_kit/documents'
import type { MessageDoc } from '@/cloudfunctions/_kit/messages'
import type { TermDoc } from '@/cloudfunctions/_kit/termDocuments'
import { addDays, dayOf } from '@/domain/rules/shanghai'
import { decisionNo, type Appointed, type TermDesk } from './termDesk'

/** The years of a term on one desk: what its records say now, going to a day of it, deciding at its end. */
export function termLife(desk: TermDesk) {
  const reread = ({ term }: Appointed) => desk.stored<TermDoc>('terms', term._id)
  return {
    reread,
    expertOf: ({ term }: Appointed) => desk.stored<ExpertDoc>('experts', term.expertId),
    /** 10:00 of the day that lies `days` after the term's last one. */
    goTo({ term }: Pick<Appointed, 'term'>, days: number): string {
      const on = addDays(term.endOn, days)
      desk.cloud.moveClock(Date.parse(`${on}T10:00:00+08:00`) - Date.now())
      return on
    },
    async decision(experts: Appointed[], fields: { decision?: 'renew' | 'letEnd'; on?: string; no?: string } = {}) {
      const { decision: decided = 'renew', on = dayOf(Date.now()), no = decisionNo() } = fields
      const terms = await Promise.all(experts.map(reread))
      const items = terms.map(({ _id: termId, version }) => ({
        termId,
        version,
        decision: decided,
        reason: '履职尽责',
      }))
      return { decisionNo: no, on, items }
    },
    /** Titles of the messages to one address, oldest first. */
    async told(to: string): Promise<string[]> {
      const { db } = await import('@/cloudfunctions/_kit/cloud')
      const { data } = await db.collection('messages').where({ to }).orderBy('at', 'asc').limit(200).get()
      return (data as MessageDoc[]).map(({ title }) => title)
    },
  }
}
