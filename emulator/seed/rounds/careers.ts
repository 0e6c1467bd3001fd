import type { ApplicationContent, CareerFacts } from '@/domain/rules/applicationContent'
import type { CertificateField } from '@/domain/rules/certificateFields'
import type { EvidencePath } from '@/domain/rules/eligibilityPaths'
import type { ProofKind } from '@/domain/rules/proofKinds'
import type { TitleLevel } from '@/domain/rules/titleLevels'
import type { TitleSeries } from '@/domain/rules/titleSeries'
import type { UnitKind } from '@/domain/rules/unitKinds'

/** A month so many years before the day of the application. */
type Since = (years: number) => string

/** What somebody who applies by one path fills in beside name, unit and title. */
export interface Career {
  unitKind: UnitKind
  facts(since: Since): Partial<CareerFacts>
  proofs: readonly ProofKind[]
  /** A certificate of article 5(1), where the path looks at one. */
  certificate: Pick<ApplicationContent['certificates'][number], 'name' | 'field' | 'level' | 'issuer'> | null
}

const GUIDE = { name: '职业指导师', field: 'guidance', issuer: '省职业技能鉴定中心' } as const
const MANAGER = { inGoodStanding: 'yes' as const }

/** One career for each of the nine paths. 第五条 */
export const CAREERS: Record<EvidencePath, Career> = {
  'R5.1a': {
    unitKind: 'publicAgency',
    facts: (since) => ({ employmentServiceSince: since(11) }),
    proofs: ['employmentProof', 'honour'],
    certificate: { ...GUIDE, level: 'two' },
  },
  'R5.1b': {
    unitKind: 'hrAgency',
    facts: () => ({ posts: ['keyStaff'] }),
    proofs: ['postProof', 'agencyLicence'],
    certificate: { ...GUIDE, level: 'one' },
  },
  'R5.2': {
    unitKind: 'institution',
    facts: (since) => ({ workFields: ['guidance', 'training'], relatedWorkSince: since(9) }),
    proofs: ['employmentProof', 'titleCertificate'],
    certificate: null,
  },
  'R5.3a': {
    unitKind: 'enterprise',
    facts: (since) => ({ firmSize: 'large', posts: ['departmentHead'], managingSince: since(8), ...MANAGER }),
    proofs: ['postProof', 'firmSizeProof', 'employmentProof', 'firmStanding'],
    certificate: null,
  },
  'R5.3b': {
    unitKind: 'enterprise',
    facts: (since) => ({ firmSize: 'medium', posts: ['deputyManager'], managingSince: since(7), ...MANAGER }),
    proofs: ['postProof', 'firmSizeProof', 'employmentProof', 'firmStanding'],
    certificate: null,
  },
  'R5.3c': {
    unitKind: 'enterprise',
    facts: (since) => ({ firmSize: 'small', posts: ['founder', 'chief'], managingSince: since(6), ...MANAGER }),
    proofs: ['businessLicence', 'firmSizeProof', 'employmentProof', 'firmStanding'],
    certificate: null,
  },
  'R5.4a': {
    unitKind: 'enterprise',
    facts: (since) => ({ in1650: 'yes', in1650Since: since(7) }),
    proofs: ['employmentProof', 'systemProof'],
    certificate: null,
  },
  'R5.4b': {
    unitKind: 'institution',
    facts: (since) => ({
      ...{ researchField: 'intelligence', researchProven: 'yes' },
      ...{ workFields: ['training', 'guidance'], relatedWorkSince: since(8) },
    }),
    proofs: ['research', 'honour'],
    certificate: null,
  },
  'R5.5': {
    unitKind: 'enterprise',
    facts: () => ({ award: 'star' }),
    proofs: ['award', 'skillCertificate'],
    certificate: null,
  },
}

const title = (titleLevel: TitleLevel, titleSeries: TitleSeries = 'other', titleField: CertificateField = 'other') => ({
  titleLevel,
  titleSeries,
  titleField,
})

/** Level, series and field of the titles people of the demo have; somebody with another one writes none. */
export const TITLE_FACTS: Readonly<Record<string, ReturnType<typeof title>>> = {
  高级职业指导师: title('deputySenior', 'other', 'guidance'),
  职业指导师: title('middle', 'other', 'guidance'),
  '职业指导员（一级）': title('middle', 'other', 'guidance'),
  '人力资源管理师（一级）': title('deputySenior', 'other', 'humanResources'),
  '经济师（人力资源）': title('middle', 'other', 'humanResources'),
  高级经济师: title('deputySenior', 'other', 'humanResources'),
  高级会计师: title('deputySenior'),
  教授: title('senior', 'teaching'),
  副教授: title('deputySenior', 'teaching'),
  研究员: title('senior', 'research'),
  副研究员: title('deputySenior', 'research'),
  工程师: title('middle'),
  高级工程师: title('deputySenior'),
  正高级工程师: title('senior'),
  高级工艺师: title('deputySenior'),
  高级实习指导教师: title('deputySenior'),
  高级技师: title('middle'),
  特级技师: title('deputySenior'),
  首席技师: title('senior'),
  技师: title('middle'),
}
