import { render, screen } from '@testing-library/react'
import { CHINA_CALENDAR } from '@/domain/rules/chinaCalendar'
import { workingDayStrip } from '@/domain/rules/workingDays'
import { DayStrip } from './DayStrip'

const MID_AUTUMN = workingDayStrip(CHINA_CALENDAR, '2021-09-17', '2021-09-26')

function shown() {
  const strip = screen.getByLabelText('公示日历')
  return [...strip.children].map((day) => day.getAttribute('aria-label'))
}

describe('DayStrip', () => {
  it('counts five working days over Mid-Autumn 2021, from the day after posting', () => {
    render(<DayStrip days={MID_AUTUMN} todayOn="2021-09-22" postedOn="2021-09-17" />)

    expect(shown()).toEqual([
      '9月17日 周五，发布',
      '9月18日 周六，班 中秋节调休，第 1 天',
      '9月19日 周日，中秋节，休',
      '9月20日 周一，中秋节，休',
      '9月21日 周二，中秋节，休',
      '9月22日 周三，第 2 天，今天',
      '9月23日 周四，第 3 天',
      '9月24日 周五，第 4 天',
      '9月25日 周六，休',
      '9月26日 周日，班 国庆节调休，第 5 天，24:00 结束',
    ])
  })

  it('counts the first day as well when the count begins on the day of posting', () => {
    render(<DayStrip days={MID_AUTUMN.slice(0, 2)} todayOn="2021-09-30" />)

    expect(shown()).toEqual(['9月17日 周五，第 1 天', '9月18日 周六，班 中秋节调休，第 2 天，24:00 结束'])
    expect(screen.queryByText('今天')).not.toBeInTheDocument()
  })
})
