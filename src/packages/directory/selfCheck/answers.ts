import type { CertificateField } from '@/domain/rules/certificateFields'
import type { CertificateLevel } from '@/domain/rules/certificateLevels'
import { NO_FACTS, type EligibilityFacts } from '@/domain/rules/eligibilityFacts'
import { isTitleOrAbove, type TitleLevel } from '@/domain/rules/titleLevels'
import type { TitleSeries } from '@/domain/rules/titleSeries'

/** What was tapped so far. It lives in the screen's memory only: never stored, never sent. */
export interface Answers extends Omit<EligibilityFacts, 'titles' | 'certificates'> {
  titleLevel: TitleLevel | null
  titleSeries: TitleSeries | null
  titleField: CertificateField | null
  certificateField: CertificateField | null
  certificateLevel: CertificateLevel | null
}

/** What every question gets: the answers, and how to change some of them. */
export interface QuestionProps {
  answers: Answers
  onChange: (change: Partial<Answers>) => void
  /** Today in China. */
  today: string
}

const { titles: _titles, certificates: _certificates, ...rest } = NO_FACTS

export const NO_ANSWERS: Answers = {
  ...rest,
  titleLevel: null,
  titleSeries: null,
  titleField: null,
  certificateField: null,
  certificateLevel: null,
}

/** The series is asked where 副教授 or 副研究员 counts, which an agency's own path does not know. 第五条(二) */
export function asksSeries({ unitKind, titleLevel }: Answers): boolean {
  const inAgency = unitKind === 'publicAgency' || unitKind === 'hrAgency'
  return !inAgency && titleLevel !== null && isTitleOrAbove(titleLevel, 'deputySenior')
}

/** The field is asked where only three fields count. 第五条(一) */
export function asksTitleField({ unitKind, titleLevel }: Answers): boolean {
  return unitKind === 'publicAgency' && titleLevel !== null
}

/** The answers as the rules read them. */
export function factsOf(answers: Answers): EligibilityFacts {
  const { titleLevel, titleSeries, titleField, certificateField, certificateLevel, ...facts } = answers
  return {
    ...facts,
    titles: titleLevel
      ? [{ level: titleLevel, series: titleSeries ?? 'other', field: titleField ?? 'other' }]
      : NO_FACTS.titles,
    certificates:
      certificateField && certificateLevel
        ? [{ field: certificateField, level: certificateLevel }]
        : NO_FACTS.certificates,
  }
}
