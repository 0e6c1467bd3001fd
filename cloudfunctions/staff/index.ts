import { serve } from '../_kit/serve'
import { calendarYear } from './calendarYear'
import { importYear } from './importYear'
import { saveCalendarYear } from './saveCalendarYear'
import { setSetting } from './setSetting'
import { settings } from './settings'

export const main = serve('staff', { settings, setSetting, calendarYear, importYear, saveCalendarYear })
