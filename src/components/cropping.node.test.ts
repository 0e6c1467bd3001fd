import { cutSize, isCoarse, moved, sourceBox, startCrop, zoomed } from './cropping'

const FRAME = { width: 250, height: 350 }
const rounded = (box: object) =>
  Object.fromEntries(Object.entries(box).map(([name, value]) => [name, Math.round(Number(value)) + 0]))

describe('the portrait under the frame', () => {
  it('begins filling the frame, a wide picture by its middle', () => {
    const crop = startCrop({ width: 2000, height: 1400 }, FRAME)

    expect(rounded(sourceBox(crop))).toEqual({ x: 500, y: 0, width: 1000, height: 1400 })
  })

  it('begins a tall picture in its upper part, where the face is', () => {
    const crop = startCrop({ width: 1000, height: 2000 }, FRAME)

    expect(rounded(sourceBox(crop))).toEqual({ x: 0, y: 200, width: 1000, height: 1400 })
  })

  it('grows around the middle', () => {
    const crop = zoomed(startCrop({ width: 1000, height: 1400 }, FRAME), 2)

    expect(rounded(sourceBox(crop))).toEqual({ x: 250, y: 350, width: 500, height: 700 })
  })

  it.each([
    ['right and down', 5000, 5000, { x: 0, y: 0 }],
    ['left and up', -5000, -5000, { x: 500, y: 700 }],
  ])('leaves no empty edge when dragged far %s', (_way, dx, dy, corner) => {
    const crop = moved(zoomed(startCrop({ width: 1000, height: 1400 }, FRAME), 2), dx, dy)

    expect(rounded(sourceBox(crop))).toEqual({ ...corner, width: 500, height: 700 })
  })

  it('shrinks no further than the frame and grows no further than six times', () => {
    const whole = startCrop({ width: 1000, height: 1400 }, FRAME)

    expect(zoomed(whole, 0.1)).toEqual(whole)
    expect(Math.round(sourceBox(zoomed(whole, 100)).width)).toBe(167)
  })
})

describe('the size that is cut out', () => {
  it.each([
    [4000, 830, 1162],
    [600, 600, 840],
    [603, 600, 840],
    [200, 415, 581],
  ])('of %i px under the frame is %i×%i, exactly 25:35', (under, width, height) => {
    const crop = startCrop({ width: under, height: Math.ceil(under * 1.4) }, FRAME)

    expect(cutSize(crop)).toEqual({ width, height })
  })

  it('is coarse below 413 px', () => {
    expect(isCoarse(startCrop({ width: 413, height: 579 }, FRAME))).toBe(false)
    expect(isCoarse(startCrop({ width: 412, height: 577 }, FRAME))).toBe(true)
  })
})
