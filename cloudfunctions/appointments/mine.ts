import type { Handlers } from '../_kit/serve'
import { presentOwn } from './ownTerm'

export const mine: Handlers<'appointments'>['mine'] = async (_input, ctx) => presentOwn(ctx)
