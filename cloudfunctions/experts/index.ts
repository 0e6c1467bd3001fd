import { serve } from '@/cloudfunctions/_kit/serve'
import { get } from './get'
import { home } from './home'
import { mine } from './mine'
import { search } from './search'
import { setAvailability } from './setAvailability'
import { suggest } from './suggest'

export const main = serve('experts', { home, search, get, suggest, mine, setAvailability })
