import { useDidHide } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import {
  type DefaultValues,
  type FieldErrors,
  type FieldPath,
  type FieldValues,
  get,
  type Resolver,
  useForm,
  type UseFormReturn,
} from 'react-hook-form'
import { showMoment } from '@/domain/rules/shanghai'
import type { Problem } from '@/src/refused'
import { scrollToField } from '@/src/ui/scrollToField'
import { toast } from '@/src/ui/toast'
import { dropDraft, readDraft, writeDraft } from './draft'

const SAVE_AFTER_MS = 500

interface Options<In extends FieldValues, Out> {
  /** Names the form on this phone; also the beginning of its anchors. */
  slot: string
  resolver: Resolver<In, unknown, Out>
  blank: DefaultValues<In>
  /** What a link says wins over what was typed before. */
  given?: DefaultValues<In>
  /** The fields as they stand on the screen, for finding the first error. */
  order: readonly FieldPath<In>[]
}

/** A form whose values are kept on this phone until the server has them. */
export interface DraftForm<In extends FieldValues, Out> {
  form: UseFormReturn<In, unknown, Out>
  slot: string
  /** "已自动保存 14:02", or '' before anything was typed. */
  saved: string
  submit: (send: (values: Out) => void) => void
  /** Puts what the server found wrong at its fields; the sentence itself stands in the form's Trouble. */
  showProblem: (problem: Problem) => 'shown'
  /** The server has it: nothing stays on this phone. */
  clear: () => void
}

/** The id of a field's place, without what a selector would read as a class. */
export function anchorOf(slot: string, name: string): string {
  return `${slot}-${name}`.replace(/[^\w-]/g, '-')
}

/** Saves a little after the last key, and at once when the user goes away. */
function useAutosave(slot: string, valuesNow: () => object) {
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const closed = useRef(false)
  const [saved, setSaved] = useState('')

  function stop() {
    if (timer.current !== null) clearTimeout(timer.current)
    timer.current = null
  }

  function save() {
    if (timer.current === null) return
    stop()
    writeDraft(slot, valuesNow())
    setSaved(`已自动保存 ${showMoment(Date.now(), Date.now()).replace('今天 ', '')}`)
  }

  function saveSoon() {
    if (closed.current) return
    stop()
    timer.current = setTimeout(save, SAVE_AFTER_MS)
  }

  function close() {
    stop()
    closed.current = true
    dropDraft(slot)
  }

  return { saved, save, saveSoon, close }
}

export function useDraftForm<In extends FieldValues, Out>(options: Options<In, Out>): DraftForm<In, Out> {
  const { slot, resolver, blank, given, order } = options
  const [defaultValues] = useState(() => ({ ...blank, ...readDraft(slot), ...given }))
  const form = useForm<In, unknown, Out>({ resolver, defaultValues, shouldFocusError: false })
  const autosave = useAutosave(slot, () => form.getValues())
  const latest = useRef(autosave)
  useEffect(() => {
    latest.current = autosave
  })

  useEffect(() => {
    const leave = form.subscribe({ formState: { values: true }, callback: () => latest.current.saveSoon() })
    return () => {
      leave()
      latest.current.save()
    }
  }, [form])
  useDidHide(() => latest.current.save())

  function showFirst(errors: FieldErrors<In>) {
    const first = order.find((name) => get(errors, name) !== undefined)
    const message: unknown = first === undefined ? undefined : get(errors, `${first}.message`)
    if (first !== undefined) scrollToField(`field-${anchorOf(slot, first)}`)
    if (typeof message === 'string') toast(message)
  }

  return {
    form,
    slot,
    saved: autosave.saved,
    submit: (send) => void form.handleSubmit((values) => send(values), showFirst)(),
    showProblem: ({ fields }) => {
      const wrong = order.filter((name) => fields.some(({ field }) => field === name))
      for (const name of wrong)
        form.setError(name, { message: fields.find(({ field }) => field === name)?.message ?? '' })
      if (wrong[0] !== undefined) scrollToField(`field-${anchorOf(slot, wrong[0])}`)
      return 'shown'
    },
    clear: autosave.close,
  }
}
