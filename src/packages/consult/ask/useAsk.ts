import { standardSchemaResolver } from '@hookform/resolvers/standard-schema'
import { useEffect, useState } from 'react'
import type { InputOf } from '@/domain/contract'
import { consultations, type ConsultationView } from '@/domain/contract/consultations'
import type { FileView } from '@/domain/contract/fields'
import { SERVICE_TYPES, type ClientKind, type ServiceType } from '@/domain/rules/serviceTypes'
import { useGate } from '@/src/components/useGate'
import { usePhotos } from '@/src/components/usePhotos'
import { useMe } from '@/src/me'
import { useAct } from '@/src/query'
import { readDraft, writeDraft } from '@/src/components/form/draft'
import { useDraftForm } from '@/src/components/form/useDraftForm'
import { type AskLink, slotOf } from './askLink'

type AskInput = InputOf<'consultations.ask'>

const ORDER = [
  'serviceType',
  'summary',
  'details',
  'city',
  'mode',
  'specialty',
  'industry',
  'keyGroups',
  'hideName',
] as const
const RESOLVER = standardSchemaResolver<AskInput, unknown, AskInput>(consultations.ask.input)

/** Registering starts with what the person already said here. */
function suggestKind(kind: ClientKind | null) {
  if (kind) writeDraft('register', { ...readDraft('register'), kind })
}

/** Whose service it is, when it is only one kind's. */
function kindOf(serviceType: ServiceType | undefined): ClientKind | null {
  const [kind = null, other] = serviceType ? SERVICE_TYPES[serviceType].for : []
  return other ? null : kind
}

export interface AskOptions {
  link: AskLink
  /** Pictures the draft already had on the server. */
  files: readonly FileView[]
  onSent: (sent: ConsultationView) => void
}

/** The question as it is written, its pictures, and sending it: to one expert, or to the pool of the field. */
export function useAsk({ link, files, onSent }: AskOptions) {
  const { expertId: linkedTo, expertName: _name, ...given } = link
  const slot = slotOf(link)
  const me = useMe().data
  const [expertId, setExpertId] = useState(linkedTo)
  const [saidKind, setSaidKind] = useState<ClientKind | null>(kindOf(given.serviceType))
  const gate = useGate('client')
  const photos = usePhotos({ draft: slot, purpose: 'consultation', max: 3, files })
  const draft = useDraftForm<AskInput, AskInput>({
    slot,
    resolver: RESOLVER,
    blank: { summary: '', details: '', keyGroups: [], hideName: false },
    given,
    order: ORDER,
  })
  const { form } = draft
  useEffect(() => {
    if (me?.city && !form.getValues('city')) form.setValue('city', me.city)
  }, [me?.city, form])

  const sentKeys = photos.keys.join()
  useEffect(() => {
    // Kept with the words, so that a picture is sent once even when the app is closed before the question is.
    if (sentKeys !== (form.getValues('pictures') ?? []).join())
      form.setValue('pictures', sentKeys ? sentKeys.split(',') : [])
  }, [sentKeys, form])

  const ask = useAct('consultations.ask', {
    keptAs: slot,
    invalidates: ['consultations.list', 'account.me'],
    onDone: (sent) => {
      draft.clear()
      photos.clear()
      onSent(sent)
    },
    onProblem: draft.showProblem,
  })

  function send(values: AskInput) {
    const { keyGroups, ...rest } = values
    const who = me?.kind ?? saidKind
    suggestKind(me?.kind ? null : saidKind)
    gate(() => {
      void ask.run({
        ...rest,
        ...(expertId && { expertId }),
        ...(who === 'seeker' && { keyGroups }),
        pictures: photos.keys,
      })
    })
  }

  return {
    draft,
    photos,
    expertId,
    kind: me?.kind ?? saidKind,
    /** The person is not registered and has to say which list of services is theirs. */
    asksKind: me !== undefined && me.kind === null,
    sayKind: (kind: ClientKind) => {
      setSaidKind(kind)
      form.reset({ ...form.getValues(), serviceType: undefined })
    },
    toField: () => {
      setExpertId('')
      ask.reset()
    },
    busy: ask.busy,
    problem: ask.problem,
    submit: () => draft.submit(send),
  }
}

export type Asking = ReturnType<typeof useAsk>
