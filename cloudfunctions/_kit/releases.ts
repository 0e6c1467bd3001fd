import { applicationsById, changeApplication, moveApplication } from './applicationRecords'
import { inParallel } from './inParallel'
import { again, alreadyDone, change } from './records'
import { Refusal } from './refusal'
import { roundById } from './roundRecords'
import type { ApplicationDoc, Release, RoundDoc } from './selectionDocuments'

const CHUNK = 30
const ATTEMPTS = 4
const CENTRE = '省职业介绍中心'

type Decision = Release['items'][number]['decision']

/**
 * Brings every application of releases and undoings that are on record to where they say; gives the round as it stands then. The record
 * comes first, so whoever is cut off half-way is followed by the next call or by the clock; doing it twice changes nothing.
 */
export async function finishReleases(roundId: string): Promise<RoundDoc> {
  for (;;) {
    const round = await roundById(roundId)
    const release = releaseOf(round, round.unfinishedRelease)
    if (!release) return round
    const ids = release.items.map(({ applicationId }) => applicationId)
    const plan =
      release.undoneAt > 0 ? () => Promise.resolve(takingBack(round, release)) : () => movingOn(round, release)
    if (await throughAll(ids, plan)) await markFinished(round, release)
  }
}

export function releaseOf(round: RoundDoc, no: number): Release | undefined {
  return round.releases.find((each) => each.no === no)
}

type Work = (application: ApplicationDoc) => Promise<void>

/** Goes through all applications, those again that somebody changed meanwhile. False as soon as `plan` gives no work any more. */
async function throughAll(ids: readonly string[], plan: () => Promise<Work | null>): Promise<boolean> {
  let rest = [...ids]
  for (let attempt = 1; rest.length > 0; attempt += 1) {
    if (attempt > ATTEMPTS) throw new Error('applications of a release keep changing')
    const missed: string[] = []
    for (let from = 0; from < rest.length; from += CHUNK) {
      const applications = await applicationsById(rest.slice(from, from + CHUNK))
      const work = await plan()
      if (!work) return false
      await inParallel(applications, async (application) => {
        if (!(await tookEffect(() => work(application)))) missed.push(application._id)
      })
    }
    rest = missed
  }
  return true
}

async function tookEffect(step: () => Promise<void>): Promise<boolean> {
  try {
    await step()
    return true
  } catch (error) {
    if (error instanceof Refusal && error.code === 'CHANGED_BY_OTHERS') return false
    throw error
  }
}

/**
 * Planned after the applications were read: an undoing on record before stops this, and one recorded later changes each application that
 * still waits, so that a move planned here finds it changed.
 */
async function movingOn({ _id }: RoundDoc, { no }: Release): Promise<Work | null> {
  const round = await roundById(_id)
  const release = releaseOf(round, no)
  if (!release || release.undoneAt > 0) return null
  return (application) => moveOn(application, round, release)
}

function takingBack(round: RoundDoc, release: Release): Work {
  return (application) => takeBack(application, round, release)
}

const LABELS: Record<Decision, string> = { shortlist: '省级评审：拟聘任', decline: '省级评审：未入选' }

/** An application that left 省级评审 since (withdrawn, sent back) stays where it is. */
async function moveOn(application: ApplicationDoc, round: RoundDoc, release: Release): Promise<void> {
  const item = release.items.find(({ applicationId }) => applicationId === application._id)
  if (!item || application.state !== 'reported') return
  await moveApplication(
    application,
    {
      action: item.decision,
      actors: ['centre'],
      fields: { releaseNo: release.no, resultAt: release.undoUntilAt, toldResult: false },
      history: { label: LABELS[item.decision], by: CENTRE },
    },
    { key: `release-${round._id}-${release.no}-${application._id}`, who: release.byId, role: 'centreOfficer' },
  )
}

/** Puts an application back to 省级评审 with its result still staged; one that was not moved yet is changed, so that nobody moves it. */
async function takeBack(application: ApplicationDoc, round: RoundDoc, release: Release): Promise<void> {
  const key = `undo-${round._id}-${release.no}-${application._id}`
  const act = { key, who: release.undoneById, role: 'centreOfficer' }
  const isReleased = application.state === 'shortlisted' || application.state === 'centreDeclined'
  if (isReleased && application.releaseNo === release.no) {
    const fields = { resultAt: 0, toldResult: false }
    const history = { label: '撤销放行', by: CENTRE }
    await moveApplication(application, { action: 'unrelease', actors: ['centre'], fields, history }, act)
    return
  }
  const hold = { ...act, action: 'applications.keep', from: application.state, to: application.state }
  const isWaiting = application.state === 'reported' && application.releaseNo !== release.no
  if (!isWaiting || alreadyDone(application, { key, by: hold.who, action: hold.action })) return
  await changeApplication(application, { releaseNo: release.no }, { ...hold, settlesNothing: true })
}

async function markFinished({ _id }: RoundDoc, { no, undoneAt }: Release): Promise<void> {
  await again(async () => {
    const round = await roundById(_id)
    const current = releaseOf(round, no)
    if (!current || current.finished || current.undoneAt !== undoneAt) return
    const releases = round.releases.map((each) => (each.no === no ? { ...each, finished: true } : each))
    const unfinishedRelease = releases.find((each) => !each.finished)?.no ?? 0
    const key = `released-${_id}-${no}-${undoneAt}`
    const act = {
      key,
      who: 'clock',
      role: 'clock',
      action: 'rounds.finishRelease',
      from: '',
      to: '',
      settlesNothing: true as const,
    }
    await change<RoundDoc>('rounds', round, { releases, unfinishedRelease }, act)
  })
}
