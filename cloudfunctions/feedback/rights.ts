import type { ConsultationDoc, ExpertDoc, FeedbackDoc } from '../_kit/documents'

const DAY_MS = 86_400_000

/** Answered by an expert; what the duty desk answered is nobody's service. */
export function wasServed(record: ConsultationDoc, callerId: string): boolean {
  return record.clientId === callerId && record.answeredAt > 0 && record.expertId !== ''
}

export function isAuthor(feedback: FeedbackDoc, callerId: string): boolean {
  return feedback.clientId === callerId
}

export function isAbout(feedback: FeedbackDoc, callerId: string): boolean {
  return feedback.expertAccountId === callerId
}

export function canEdit(feedback: FeedbackDoc, callerId: string, nowAt: number): boolean {
  return isAuthor(feedback, callerId) && nowAt < feedback.editableUntilAt
}

/** How many days the feedback was open to changes, by the setting of the day it was left. */
export function editableDays({ at, editableUntilAt }: FeedbackDoc): number {
  return Math.round((editableUntilAt - at) / DAY_MS)
}

export function canAnswer(feedback: FeedbackDoc, callerId: string): boolean {
  return isAbout(feedback, callerId) && feedback.answer === ''
}

/** One of the two sides who spoke, or speak, with each other. */
export function isSideOf(record: ConsultationDoc, callerId: string): boolean {
  return record.clientId === callerId || record.expertAccountId === callerId
}

export function isInDirectory(expert: ExpertDoc): boolean {
  return expert.listed
}
