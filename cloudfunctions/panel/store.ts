import { _, db } from '../_kit/cloud'
import { alreadyDone, byId, change, Changed, create, Duplicate, type Act, type Stored } from '../_kit/records'
import { Refusal } from '../_kit/refusal'
import type { MarkDoc, PanelDoc, PanelMemberDoc } from '../_kit/selectionDocuments'

type Fields<T extends Stored> = Partial<Omit<T, keyof Stored>>
export type NewMember = Omit<PanelMemberDoc, keyof Stored>
export type NewMark = Omit<MarkDoc, keyof Stored>
export type { Act }

const MOST_MARKS = 1000
const STANDINGS: Record<PanelMemberDoc['standing'], string> = { candidate: '备选', seated: '已入组', removed: '已移出' }

/** Whether this very call has already taken effect. */
export function isDone(record: Stored, call: { key: string; by: string; action: string }): boolean {
  return alreadyDone(record, call)
}

export const memberById = (id: string) => byId<PanelMemberDoc>('panelMembers', id)
export const markById = (id: string) => byId<MarkDoc>('marks', id)

/** The member a link was made for; `code` is never ''. */
export async function memberByCode(joinCode: string): Promise<PanelMemberDoc | null> {
  const { data } = await db.collection('panelMembers').where({ joinCode }).limit(1).get()
  const [member] = data as PanelMemberDoc[] // the SDK types documents as any
  return member ?? null
}

/** Every seat an account ever had; `accountId` is never ''. */
export async function seatsOf(accountId: string): Promise<PanelMemberDoc[]> {
  const { data } = await db.collection('panelMembers').where({ accountId }).limit(100).get()
  return data as PanelMemberDoc[] // the SDK types documents as any
}

export async function marksOfMembers(memberIds: readonly string[]): Promise<MarkDoc[]> {
  if (memberIds.length === 0) return []
  const { data } = await db
    .collection('marks')
    .where({ memberId: _.in([...memberIds]) })
    .limit(MOST_MARKS)
    .get()
  return data as MarkDoc[] // the SDK types documents as any
}

/** Adds a member; null when phone, seat or account is taken in this round. */
export async function addMember(fields: NewMember, act: Act, id: string): Promise<PanelMemberDoc | null> {
  return orNull(() => create<PanelMemberDoc>('panelMembers', fields, act, id))
}

/** Changes a member as the caller saw it; null when phone, seat or account is taken. Throws CHANGED_BY_OTHERS. */
export async function changeMember(
  member: PanelMemberDoc,
  fields: Fields<PanelMemberDoc>,
  act: Omit<Act, 'from' | 'to'>,
): Promise<PanelMemberDoc | null> {
  const to = fields.standing ?? member.standing
  return orNull(() =>
    orRefuse(
      () => change<PanelMemberDoc>('panelMembers', member, fields, { ...act, from: member.standing, to }),
      memberChanged,
    ),
  )
}

export function memberChanged({ standing }: Pick<PanelMemberDoc, 'standing'>): Refusal {
  return new Refusal('CHANGED_BY_OTHERS', { state: STANDINGS[standing] })
}

/** Writes the panel as the caller saw it, for the first time if need be. Throws CHANGED_BY_OTHERS. */
export async function writePanel(
  panel: PanelDoc,
  fields: Pick<PanelDoc, 'draws' | 'unfinishedDraw' | 'meeting'>,
  act: Omit<Act, 'from' | 'to' | 'role'>,
): Promise<PanelDoc> {
  const step = { ...act, role: 'centreOfficer', from: '', to: '' }
  const written = await orNull(() =>
    orRefuse(
      () =>
        panel.version === 0
          ? create<PanelDoc>('panels', fields, step, panel._id)
          : change<PanelDoc>('panels', panel, fields, step),
      panelChanged,
    ),
  )
  if (!written) throw panelChanged({ meeting: panel.meeting })
  return written
}

export function panelChanged({ meeting }: Pick<PanelDoc, 'meeting'>): Refusal {
  return new Refusal('CHANGED_BY_OTHERS', { state: meeting.closedAt > 0 ? '会议已定稿' : '评审小组已有更新' })
}

/** Adds a mark; null when the member has one of this case already. */
export async function addMark(fields: NewMark, act: Act, id: string): Promise<MarkDoc | null> {
  return orNull(() => create<MarkDoc>('marks', fields, act, id))
}

/** Changes a mark as the caller saw it. Throws CHANGED_BY_OTHERS. */
export async function changeMark(
  mark: MarkDoc,
  fields: Fields<MarkDoc>,
  act: Omit<Act, 'from' | 'to'>,
): Promise<MarkDoc> {
  const to = fields.state ?? mark.state
  return orRefuse(() => change<MarkDoc>('marks', mark, fields, { ...act, from: mark.state, to }), markChanged)
}

export function markChanged({ state }: Pick<MarkDoc, 'state'>): Refusal {
  const words: Record<MarkDoc['state'], string> = {
    assigned: '待评审',
    opened: '评审中',
    marked: '已评分',
    abstained: '已弃权',
    conflict: '不再由您评审',
    removed: '不再由您评审',
  }
  return new Refusal('CHANGED_BY_OTHERS', { state: words[state] })
}

async function orNull<T>(write: () => Promise<T>): Promise<T | null> {
  try {
    return await write()
  } catch (error) {
    if (error instanceof Duplicate) return null
    throw error
  }
}

async function orRefuse<T extends Stored>(write: () => Promise<T>, refusal: (current: T) => Refusal): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (!(error instanceof Changed)) throw error
    throw error.current ? refusal(error.current as T) : new Refusal('NOT_FOUND') // read from the same collection
  }
}
