import type { Account } from '@/cloudfunctions/_kit/caller'
import type { ConsultationDoc, ExpertDoc, FileDoc, ServiceLogDoc } from '@/cloudfunctions/_kit/documents'
import { contentFrom } from '@/cloudfunctions/serviceLogs/prefill'
import { addDays, dayOf } from '@/domain/rules/shanghai'
import type { Story } from './story'
import { createDice } from './dice'
import { logContentOf, photosOf } from './logContent'
import { DAY_MS, hoursBefore } from './moments'
import type { Stage } from './past'
import { serviceLogOf, type LogStep } from './serviceLog'
import type { Archive } from './trail'

type Written = { logs: ServiceLogDoc[]; files: FileDoc[] }

const RETURN_REASONS = [
  '现场照片中看不出服务场景，请更换两张能看清本人的照片；服务内容请补充服务对象会后的变化。',
  '参加人数与服务内容中写的不一致，请核对后再提交。',
]

/** A log of a service `ago` days back, with its steps. */
function recent(stage: Stage, of: { expert: ExpertDoc; ago: number; steps: readonly LogStep[] }): Written {
  const { expert, ago, steps } = of
  const on = addDays(dayOf(stage.nowAt), -ago)
  const dice = createDice(`recent/${expert._id}/${ago}`)
  const { topic, ...content } = logContentOf(dice, { category: expert.category, city: expert.city, on })
  const at = (steps[0]?.at ?? stage.nowAt) - 5 * 3_600_000
  const files = photosOf(dice, topic, stage.pictures, { id: expert.accountId, at })
  const photos = files.map((file) => file._id)
  return { logs: [serviceLogOf(stage.archive, { expert, at, content: { ...content, photos } }, steps)], files }
}

const submitted = (stage: Stage, hoursAgo: number): LogStep => ({
  action: 'submit',
  at: hoursBefore(stage.nowAt, hoursAgo),
})

/** Handed in and waiting, one of them for too long; and one returned: the queues of the two cities that the demo staffs. */
function queues({ stage, cast, experts }: Story): Written[] {
  const waits = [4, 21, 46]
  const waiting = [...experts.nanjing, ...experts.suzhou].map((expert, index) =>
    recent(stage, { expert, ago: 3 + index, steps: [submitted(stage, waits[index % waits.length] ?? 4)] }),
  )
  const overdue = recent(stage, { expert: experts.nanjing[0], ago: 17, steps: [submitted(stage, 15 * 24)] })
  const returned = (expert: ExpertDoc, reviewer: Account) => {
    const back: LogStep = {
      action: 'return',
      at: hoursBefore(stage.nowAt, 30),
      reviewer,
      reason: RETURN_REASONS[1] ?? '',
    }
    return recent(stage, { expert, ago: 8, steps: [submitted(stage, 100), back] })
  }
  const elsewhere = recent(stage, { expert: experts.paused, ago: 6, steps: [submitted(stage, 70)] })
  return [
    ...waiting,
    overdue,
    returned(experts.nanjing[2], cast.nanjing),
    returned(experts.suzhou[0], cast.suzhou),
    elsewhere,
  ]
}

/** A log half written. */
function halfWritten(stage: Stage, expert: ExpertDoc, ago: number): Written {
  const on = addDays(dayOf(stage.nowAt), -ago)
  const dice = createDice(`draft/${expert._id}`)
  const { topic, ...content } = logContentOf(dice, { category: expert.category, city: expert.city, on })
  const at = hoursBefore(stage.nowAt, 15)
  const [photo] = photosOf(dice, topic, stage.pictures, { id: expert.accountId, at })
  const files = photo ? [photo] : []
  const begun = {
    ...content,
    content: [...content.content].slice(0, 118).join(''),
    photos: files.map((file) => file._id),
    transcribedFeedback: '',
  }
  return { logs: [serviceLogOf(stage.archive, { expert, at, content: begun }, [])], files }
}

/** 苏映岚's desk: drafts, one returned, one waiting, one with a live code, and two corrections, one of them accepted. */
function deskOfLogs(story: Story, dialogues: readonly ConsultationDoc[], history: readonly ServiceLogDoc[]): Written[] {
  const { stage, cast, experts } = story
  const expert = experts.logs
  const accepted: LogStep = { action: 'accept', at: hoursBefore(stage.nowAt, 26), reviewer: cast.suzhou }
  const back: LogStep = {
    action: 'return',
    at: hoursBefore(stage.nowAt, 40),
    reviewer: cast.suzhou,
    reason: RETURN_REASONS[0] ?? '',
  }
  const live = recent(stage, { expert, ago: 5, steps: [submitted(stage, 90), accepted] })
  const code = { code: 'K7M3QX9P', audience: 'group' as const, expiresAt: stage.nowAt + 5 * DAY_MS }
  const fromDialogue = dialogues.find((each) => each.expertId === expert._id && each.state === 'answered')
  const [wrong, wrongToo] = history.filter((log) => log.expertId === expert._id && log.content.participants !== null)
  return [
    halfWritten(stage, expert, 2),
    recent(stage, { expert, ago: 7, steps: [submitted(stage, 110), back] }),
    recent(stage, { expert, ago: 3, steps: [submitted(stage, 28)] }),
    { logs: live.logs.map((log) => ({ ...log, code })), files: live.files },
    { logs: fromDialogue ? [logFrom(stage.archive, expert, fromDialogue)] : [], files: [] },
    { logs: wrong ? [correction(story, wrong, [submitted(stage, 6)])] : [], files: [] },
    {
      logs: wrongToo
        ? [correction(story, wrongToo, [submitted(stage, 240), { ...accepted, at: hoursBefore(stage.nowAt, 200) }])]
        : [],
      files: [],
    },
  ]
}

function logFrom(archive: Archive, expert: ExpertDoc, dialogue: ConsultationDoc): ServiceLogDoc {
  const begun = {
    expert,
    at: dialogue.lastAt + 3_600_000,
    content: contentFrom(dialogue),
    consultationId: dialogue._id,
  }
  return serviceLogOf(archive, begun, [])
}

/** A new log that points to the old one: two people more took part than was written. */
function correction({ stage, experts }: Story, old: ServiceLogDoc, steps: readonly LogStep[]): ServiceLogDoc {
  const content = { ...old.content, participants: (old.content.participants ?? 0) + 2 }
  const at = (steps[0]?.at ?? stage.nowAt) - 3_600_000
  return serviceLogOf(stage.archive, { expert: experts.logs, at, content, corrects: old._id }, steps)
}

/** Logs in every state; an accepted correction replaces the log it points to, which `history` gives back so. */
export function deskStories(
  story: Story,
  dialogues: readonly ConsultationDoc[],
  history: readonly ServiceLogDoc[],
): { serviceLogs: ServiceLogDoc[]; files: FileDoc[] } {
  const busyDraft = halfWritten(story.stage, story.experts.busy, 4)
  const written = [...queues(story), ...deskOfLogs(story, dialogues, history), busyDraft]
  const fresh = written.flatMap(({ logs }) => logs)
  const replaced = new Map(
    fresh.flatMap((log) => (log.corrects && log.state === 'accepted' ? [[log.corrects, log]] : [])),
  )
  const settled = history.map((log) => superseded(log, replaced.get(log._id)))
  return { serviceLogs: [...settled, ...fresh], files: written.flatMap(({ files }) => files) }
}

function superseded(log: ServiceLogDoc, by: ServiceLogDoc | undefined): ServiceLogDoc {
  if (!by) return log
  return {
    ...log,
    supersededBy: by._id,
    history: [...log.history, { label: '已更正', note: '以更正后的日志为准', at: by.reviewedAt }],
  }
}
