import type { Handlers } from '@/cloudfunctions/_kit/serve'
import { ownExpert, presentOwn } from './ownProfile'

export const mine: Handlers<'experts'>['mine'] = async (_input, ctx) => presentOwn(await ownExpert(ctx), ctx)
