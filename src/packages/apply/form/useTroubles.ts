import { useState } from 'react'
import type { OwnApplication } from '@/domain/contract/applications'
import type { ApplicationContent } from '@/domain/rules/applicationContent'
import { applicationProblems, signingProblems, type ApplicationProblem } from '@/domain/rules/applicationRules'
import { fieldOf, stepOf } from '@/domain/rules/applicationSteps'
import type { SigningPart } from './useSigning'

interface Written {
  application: OwnApplication
  content: ApplicationContent
  signing: SigningPart
  todayOn: string
}

export interface Troubles {
  /** Everything that keeps the form from being submitted, in its order. */
  all: readonly ApplicationProblem[]
  /** What is said at a field: only once its step was left, so that nobody is told off for what is still to come. */
  at: (path: string) => string | undefined
  /** Puts the marks on a step. */
  mark: (step: number) => void
  markAll: () => void
  /** What the server found beyond that. */
  tell: (problems: readonly ApplicationProblem[]) => void
}

/** A group's own place takes what is said about its parts, but for certificates, whose rows have places of their own. */
const isAt = (path: string, field: string) =>
  field === path || (path !== 'certificates' && !path.includes('.') && field.startsWith(`${path}.`))

function problemsOf({ application, content, signing, todayOn }: Written): ApplicationProblem[] {
  const { state, consent } = application
  const occasion = {
    todayOn,
    correcting: state === 'returned',
    unitAgreed: consent.state === 'agreed' && consent.signer !== '',
  }
  return [...applicationProblems(content, occasion), ...signingProblems(signing.given, content.name)]
}

/** What is wrong with the form, and where that is said. What was sent back stands at its field until it is sent again. */
export function useTroubles(written: Written): Troubles {
  const { application, content } = written
  const [marked, setMarked] = useState<readonly number[] | 'all'>([])
  const [told, setTold] = useState<{ of: ApplicationContent; problems: readonly ApplicationProblem[] } | null>(null)
  const own = problemsOf(written)
  // The server's findings are about what it was sent: with the next key typed they may be wrong.
  const all = own.length === 0 && told?.of === content ? told.problems : own
  const isMarked = (field: string) => marked === 'all' || marked.includes(stepOf(field))

  function at(path: string): string | undefined {
    const problem = all.find(({ field }) => isAt(path, field) && isMarked(field))
    if (problem) return problem.message
    const returned = application.returned.find(({ field }) => field !== '' && fieldOf(field) === path)
    return returned && `请补正：${returned.reason}`
  }
  return {
    all,
    at,
    mark: (step) => setMarked((before) => (before === 'all' || before.includes(step) ? before : [...before, step])),
    markAll: () => setMarked('all'),
    tell: (problems) => {
      setMarked('all')
      setTold({ of: content, problems })
    },
  }
}
