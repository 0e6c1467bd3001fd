import { SERVICE_TYPES, type ServiceType } from '@/domain/rules/serviceTypes'
import type { ConsultationDoc, ExpertDoc } from './documents'

const SERVICE_TYPE_KEYS = Object.keys(SERVICE_TYPES) as ServiceType[] // keys of a const table

/** What a question in the pool is about: `ConsultationDoc.pool` while the pool offers it. Experts of one of these fields may claim it. */
export function poolTokens(question: Pick<ConsultationDoc, 'serviceType' | 'industry' | 'specialty'>): string[] {
  return [
    `t:${question.serviceType}`,
    ...(question.industry ? [`i:${question.industry}`] : []),
    ...(question.specialty ? [`s:${question.specialty}`] : []),
  ]
}

/** What an expert is at home in: the industry, each specialty, and each service that one of the specialties serves. 第九条(一) */
export function fieldTokens(expert: Pick<ExpertDoc, 'industry' | 'specialties'>): string[] {
  const served = SERVICE_TYPE_KEYS.filter((type) =>
    SERVICE_TYPES[type].specialties.some((specialty) => expert.specialties.includes(specialty)),
  )
  return [
    ...served.map((type) => `t:${type}`),
    `i:${expert.industry}`,
    ...expert.specialties.map((specialty) => `s:${specialty}`),
  ]
}
