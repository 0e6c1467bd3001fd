import { serve } from '../_kit/serve'
import { create } from './create'
import { edit } from './edit'
import { get, list } from './read'
import { release, undoRelease } from './release'
import { stage } from './stage'
import { staged } from './staged'

export const main = serve('rounds', { list, get, create, edit, staged, stage, release, undoRelease })
