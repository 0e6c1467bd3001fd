import type { OwnApplication } from '@/domain/contract/applications'
import type { ApplicationContent } from '@/domain/rules/applicationContent'
import { APPLICATION_STEPS } from '@/domain/rules/applicationSteps'
import type { ApplicationDraft } from './useApplicationDraft'

/** What each part of the form is drawn from. */
export interface PartProps {
  application: OwnApplication
  content: ApplicationContent
  change: ApplicationDraft['change']
  /** How to mend a field, by its path in the form: once its step was left, or why it came back. */
  troubleOf: (path: string) => string | undefined
  todayOn: string
}

/** The steps of the form as the user counts them: those of annex 1, then a last look. */
export const STEPS = [...APPLICATION_STEPS.map(({ label }) => label), '核对与提交']

/** Where one looks over everything before it goes out; counted from 0. */
export const LAST_LOOK = APPLICATION_STEPS.length

/** Name of the place of a field on the screen: `certificates-0-name`. */
export function anchorOf(path: string): string {
  return path.replaceAll('.', '-')
}

/** Every file the form names. */
export function fileKeysOf({ portrait, certificates, proofs, consent }: ApplicationContent): string[] {
  const keys = [portrait, ...certificates.map(({ scan }) => scan), ...proofs.map(({ key }) => key), consent.scan]
  return keys.filter((key) => key !== '')
}
