import type { ParsedOf } from '@/domain/contract'
import { SERVICE_TYPES } from '@/domain/rules/serviceTypes'
import { showDay, dayOf } from '@/domain/rules/shanghai'
import type { ConsultationDoc, FeedbackDoc, ReportDoc } from '../_kit/documents'
import { found, must } from '../_kit/refusal'
import type { Context } from '../_kit/serve'
import { isInDirectory, isSideOf } from './rights'
import * as store from './store'

type Named = Pick<ParsedOf<'feedback.report'>, 'subject' | 'subjectId'>
export type Evidence = { from: string; text: string; at: number }

const SPEAKERS = { client: '提问人', expert: '专家', duty: '值班台' } as const

/** What the report is about in one line, without any name of a client. Only what the reporter can see may be reported. */
export async function aboutSubject({ subject, subjectId }: Named, ctx: Context): Promise<string> {
  switch (subject) {
    case 'consultation': {
      const record = found(await store.consultation(subjectId))
      must(isSideOf(record, ctx.callerId), 'NOT_YOURS')
      return consultationWords(record)
    }
    case 'expert': {
      const expert = found(await store.expert(subjectId))
      must(isInDirectory(expert), 'NOT_FOUND')
      return `专家 ${expert.name}（${expert.unit}）`
    }
    case 'feedback': {
      const feedback = found(await store.feedback(subjectId))
      must(feedback.state === 'public', 'NOT_FOUND')
      return `对专家 ${feedback.expertName} 的评价（${showDay(feedback.servedOn)}的服务）`
    }
  }
}

/** The text in question, for the case officer. Speakers by their part, so that a hidden name stays hidden. */
export async function evidenceOf({
  subject,
  subjectId,
}: Pick<ReportDoc, 'subject' | 'subjectId'>): Promise<Evidence[]> {
  switch (subject) {
    case 'consultation': {
      const record = await store.consultation(subjectId)
      return record ? wordsOfConsultation(record) : []
    }
    case 'expert': {
      const expert = await store.expert(subjectId)
      return expert ? [{ from: '专家主页简介', text: expert.bio, at: expert.listedAt }] : []
    }
    case 'feedback': {
      const feedback = await store.feedback(subjectId)
      return feedback ? wordsOfFeedback(feedback) : []
    }
    case 'notice': {
      const notice = await store.notice(subjectId)
      return notice ? [{ from: '公示', text: `${notice.title}\n${notice.opening}`, at: notice.postedAt }] : []
    }
  }
}

function consultationWords({ serviceType, expertName, askedAt }: ConsultationDoc): string {
  const label = SERVICE_TYPES[serviceType].label
  return `${label}咨询（${showDay(dayOf(askedAt))}提出${expertName ? `，由 ${expertName} 答复` : ''}）`
}

function wordsOfConsultation({ summary, details, askedAt, messages, reason, lastAt }: ConsultationDoc): Evidence[] {
  return [
    { from: '提问人', text: details ? `${summary}\n${details}` : summary, at: askedAt },
    ...messages.map(({ from, text, at }) => ({ from: SPEAKERS[from], text, at })),
    ...(reason ? [{ from: '婉拒原因', text: reason, at: lastAt }] : []),
  ]
}

function wordsOfFeedback({ words, at, answer, answeredAt }: FeedbackDoc): Evidence[] {
  return [{ from: '评价人', text: words, at }, ...(answer ? [{ from: '专家回复', text: answer, at: answeredAt }] : [])]
}
