import { DEPARTMENT_HEAD_OR_ABOVE } from '@/domain/rules/posts'
import type { UnitKind } from '@/domain/rules/unitKinds'
import { asksSeries, asksTitleField, type Answers } from './answers'

export const QUESTIONS = {
  unit: '您在哪里工作',
  role: '您做什么工作',
  years: '从哪年哪月开始',
  credentials: '职称和证书',
  more: '研究、荣誉和年龄',
} as const

export type Question = keyof typeof QUESTIONS

/** A start month the answers so far make worth asking for. */
export interface SinceQuestion {
  fact: 'employmentServiceSince' | 'managingSince' | 'relatedWorkSince' | 'in1650Since'
  label: string
}

/** No role is asked in a public agency, and no years in a commercial one: the regulation names none. 第五条(一) */
const ASKED: Record<UnitKind, readonly Question[]> = {
  publicAgency: ['unit', 'years', 'credentials', 'more'],
  hrAgency: ['unit', 'role', 'credentials', 'more'],
  enterprise: ['unit', 'role', 'years', 'credentials', 'more'],
  institution: ['unit', 'role', 'years', 'credentials', 'more'],
  none: ['unit', 'role', 'years', 'credentials', 'more'],
}

/** Whether somebody manages the firm, so that years and good standing matter. 第五条(三) */
export function managesFirm({ unitKind, posts }: Answers): boolean {
  const managing = ['founder', ...DEPARTMENT_HEAD_OR_ABOVE]
  return unitKind === 'enterprise' && posts.some((post) => managing.includes(post))
}

export function sinceQuestionsOf(answers: Answers): SinceQuestion[] {
  const { unitKind, workFields, in1650 } = answers
  const asked: (SinceQuestion | false)[] = [
    unitKind === 'publicAgency' && { fact: 'employmentServiceSince', label: '从事就业服务工作始于' },
    managesFirm(answers) && { fact: 'managingSince', label: '管理企业始于' },
    workFields.length > 0 && { fact: 'relatedWorkSince', label: '从事相关工作始于' },
    (in1650 === 'yes' || in1650 === 'unsure') && { fact: 'in1650Since', label: '在这家单位工作始于' },
  ]
  return asked.filter((each) => each !== false)
}

/** The four or five questions for these answers, in order; before a unit is chosen only the first. */
export function questionsOf(answers: Answers): Question[] {
  if (!answers.unitKind) return ['unit']
  return ASKED[answers.unitKind].filter((each) => each !== 'years' || sinceQuestionsOf(answers).length > 0)
}

/** What still has to be chosen before this question is left, or null. */
export function stillToChoose(question: Question, answers: Answers): string | null {
  if (question !== 'credentials') return null
  if (asksSeries(answers) && !answers.titleSeries) return '请选择职称系列'
  if (asksTitleField(answers) && !answers.titleField) return '请选择职称专业'
  return answers.certificateField && !answers.certificateLevel ? '请选择证书等级' : null
}
