import type { Handlers } from '@/cloudfunctions/_kit/serve'
import { presentMe } from './present'

export const me: Handlers<'account'>['me'] = async (_input, ctx) => presentMe(ctx, await ctx.account())
