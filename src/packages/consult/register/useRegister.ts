import { standardSchemaResolver } from '@hookform/resolvers/standard-schema'
import type { InputOf } from '@/domain/contract'
import { account } from '@/domain/contract/account'
import { type Me, setMe } from '@/src/me'
import { back } from '@/src/pages'
import { invalidate, useAct } from '@/src/query'
import type { Problem } from '@/src/refused'
import { toast } from '@/src/ui/toast'
import { useDraftForm } from '@/src/components/form/useDraftForm'
import { PRIVACY_NOTICE } from './notice'

/** Kept apart from the draft of a change, so that neither fills the other. */
export const REGISTER_SLOT = 'register'

const ORDER = ['kind', 'name', 'phone', 'unit', 'city', 'keyGroups', 'agreedTo'] as const
const RESOLVER = standardSchemaResolver<InputOf<'account.register'>, unknown, InputOf<'account.register'>>(
  account.register.input,
)

/** What is already known of a person, for a change. The number itself stays on the server. */
function knownOf({ kind, name, unit, city, keyGroups }: Me) {
  return { ...(kind && { kind }), name, unit, ...(city && { city }), keyGroups, agreedTo: PRIVACY_NOTICE.version }
}

/** The form that registers a person, or changes the registration of `known`. */
export function useRegister(known: Me | null) {
  const draft = useDraftForm({
    slot: known ? 'register-edit' : REGISTER_SLOT,
    resolver: RESOLVER,
    blank: { name: '', phone: '', unit: '', keyGroups: [], agreedTo: '', ...(known && knownOf(known)) },
    order: ORDER,
  })
  const options = {
    invalidates: ['account.me'],
    onDone: (me: Me) => {
      setMe(me)
      draft.clear()
      toast(known ? '已更新' : '登记完成')
      back('home')
    },
    onProblem: (problem: Problem) => {
      // Registered on another phone meanwhile: the page then says so.
      if (problem.code === 'ALREADY_REGISTERED') void invalidate(['account.me'])
      return draft.showProblem(problem)
    },
  }
  const register = useAct('account.register', { ...options, keptAs: 'register' })
  const update = useAct('account.update', options)

  function send(values: InputOf<'account.register'>) {
    const { agreedTo, unit, keyGroups, ...rest } = values
    const profile = rest.kind === 'employer' ? { ...rest, unit } : { ...rest, keyGroups }
    if (known) void update.run(profile)
    else void register.run({ ...profile, agreedTo })
  }

  return {
    draft,
    busy: register.busy || update.busy,
    problem: register.problem ?? update.problem,
    submit: () => draft.submit(send),
  }
}
