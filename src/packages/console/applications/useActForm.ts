import { useState } from 'react'
import * as z from 'zod/mini'
import type { InputOf } from '@/domain/contract'
import type { CaseView } from '@/domain/contract/applications'
import { forgetLocal, keepLocal, localDraft } from '@/src/localDraft'
import { useAct } from '@/src/query'
import type { Problem } from '@/src/refused'
import { scrollToField } from '@/src/ui/scrollToField'
import { toast } from '@/src/ui/toast'

type FormAct = 'recommend' | 'decline' | 'return' | 'reclassify' | 'vet'
type Found = Problem['fields'][number]

interface ActFormOptions<A extends FormAct, Values> {
  act: A
  seen: Pick<CaseView, 'id' | 'version'>
  schema: z.ZodMiniType<InputOf<`applications.${A}`>>
  blank: Values
  /** The call's input beside id and version; what is missing is found by the schema. */
  inputOf: (values: Values) => object
  /** What the schema cannot see, or would say in words that are not the user's. */
  check?: (values: Values) => Found[]
  /** What the toast says. */
  done: string
  onDone: () => void
}

/** One act on a case being written. */
export interface ActForm<Values> {
  values: Values
  change: (part: Partial<Values>) => void
  submit: () => void
  busy: boolean
  /** What stands over the form: nothing while every error has its field. */
  problem: Problem | null
  errorAt: (field: string) => string | undefined
}

/** The anchor of a field by its path: two steps name what the user sees as one field. */
export const anchorOf = (path: string) => path.split('.').slice(0, 2).join('-')

function goTo({ field }: Found) {
  scrollToField(`field-${anchorOf(field)}`)
}

/**
 * A form of one act: what is typed is kept on this phone until the act is acknowledged, and it is checked by the contract's schema before
 * it is sent. The first error is scrolled to.
 */
export function useActForm<A extends FormAct, Values>(options: ActFormOptions<A, Values>): ActForm<Values> {
  const { act, seen, schema, blank, inputOf, check, done, onDone } = options
  const slot = `case-${seen.id}-${act}`
  const [values, setValues] = useState<Values>(() => localDraft<Values>(slot)?.content ?? blank)
  const [found, setFound] = useState<Found[]>([])
  function show(problems: Found[]) {
    setFound(problems)
    if (problems[0]) goTo(problems[0])
  }
  const send = useAct<`applications.${A}`>(`applications.${act}`, {
    keptAs: slot,
    invalidates: ['applications'],
    onProblem: (problem) => {
      show(problem.fields)
      return 'shown'
    },
    onDone: () => {
      forgetLocal(slot)
      toast(done)
      onDone()
    },
  })
  function problemsOf(written: Values): { input: InputOf<`applications.${A}`> | null; problems: Found[] } {
    const parsed = z.safeParse(schema, { id: seen.id, version: seen.version, ...inputOf(written) })
    const own = check?.(written) ?? []
    const issues = parsed.success
      ? []
      : parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), message }))
    // What the form says itself goes before what the schema says of the same field.
    const problems = [...own, ...issues.filter(({ field }) => !own.some((each) => each.field === field))]
    return { input: parsed.success && own.length === 0 ? parsed.data : null, problems }
  }
  function change(part: Partial<Values>) {
    const next = { ...values, ...part }
    setValues(next)
    if (found.length > 0) {
      const open = problemsOf(next).problems.map(({ field }) => field)
      setFound((before) => before.filter(({ field }) => open.includes(field)))
    }
    keepLocal(slot, { content: next, version: seen.version, typedAt: Date.now() })
  }
  function submit() {
    const { input, problems } = problemsOf(values)
    show(problems)
    if (input) void send.run(input)
  }
  const { problem, busy } = send
  return {
    values,
    change,
    submit,
    busy,
    problem: problem && problem.fields.length === 0 ? problem : null,
    errorAt: (field) => found.find((each) => each.field === field || each.field.startsWith(`${field}.`))?.message,
  }
}
