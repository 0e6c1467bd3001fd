import { now } from './clock'
import { _, db } from './cloud'
import { isDuplicateKey } from './databaseErrors'
import { unfinishedNotices } from './noticesDue'
import type { NoticeDoc } from './selectionDocuments'

interface Claim {
  noticeId: string
  applicationIds: string[]
  at: number
}

interface Claims {
  _id: string
  revision: number
  claims: Claim[]
}

const CLAIMS = 'noticeClaims'
/** A claim speaks for a notice that is being posted until its people are moved, which takes seconds or is finished by the clock. */
const CLAIM_LIVES_MS = 60_000

/**
 * Claims these applications for a notice that is posted next; gives those that another notice has, or [] when they are claimed. Claims go
 * through one document by compare-and-set, so of two officers who post the same person at once the second is refused. 第六条(四)
 */
export async function claimForPosting({ _id, applicationIds }: Pick<NoticeDoc, '_id' | 'applicationIds'>) {
  for (let attempt = 1; attempt <= 8; attempt += 1) {
    const seen = await claimsNow()
    const young = seen.claims.filter(({ at, noticeId }) => at > now() - CLAIM_LIVES_MS && noticeId !== _id)
    const unfinished = await unfinishedNotices()
    const others = [...young, ...unfinished.filter((notice) => notice._id !== _id)]
    const taken = new Set(others.flatMap((other) => other.applicationIds))
    const met = applicationIds.filter((id) => taken.has(id))
    if (met.length > 0) return met
    if (await writeClaims(seen, [...young, { noticeId: _id, applicationIds, at: now() }])) return []
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 40 * attempt))
  }
  throw new Error('claims of notices keep changing')
}

async function claimsNow(): Promise<Claims> {
  const { data } = (await db.collection('counters').doc(CLAIMS).get()) as { data: Claims[] } // the SDK types documents as any
  const [claims] = data
  if (claims) return claims
  const begun = { _id: CLAIMS, revision: 0, claims: [] }
  await db
    .collection('counters')
    .add(begun)
    .catch((error: unknown) => {
      if (!isDuplicateKey(error)) throw error
    })
  return begun
}

async function writeClaims(seen: Claims, claims: Claim[]): Promise<boolean> {
  const { doc } = (await db
    .collection('counters')
    .where({ _id: CLAIMS, revision: seen.revision })
    .updateAndReturn({ revision: _.inc(1), claims: _.set(claims) })) as { doc: Claims | null } // the SDK types documents as any
  return doc !== null
}
