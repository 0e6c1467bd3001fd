import type { Gender } from '@/emulator/seed/texts/names'

/** Draws what somebody wears: `main` is the garment, `inner` what shows at the neck, `accent` a tie, scarf or seam. */
export type Clothes = (colours: { main: string; inner: string; accent: string }) => string

const SHOULDERS =
  'M28 400 C34 334 76 316 128 304 C150 299 164 292 168 280 C174 312 226 312 232 280 C236 292 250 299 272 304 C324 316 366 334 372 400 Z'
const shoulders = (c: string) => `<path d="${SHOULDERS}" fill="${c}"/>`
const shape = (d: string, c: string) => `<path d="${d}" fill="${c}"/>`
const line = (d: string, c: string) =>
  `<path d="${d}" fill="none" stroke="${c}" stroke-width="3" stroke-linecap="round" opacity=".35"/>`
const NECK_OPENING = 'M168 284 C178 306 222 306 232 284 L236 292 L200 352 L164 292 Z'

const suit: Clothes = ({ main, inner }) =>
  shoulders(main) +
  shape('M160 294 L240 294 L212 400 L188 400 Z', inner) +
  shape('M162 290 L186 330 L200 312 L214 330 L238 290 L232 282 L200 312 L168 282 Z', '#FFFFFF') +
  shape('M158 294 L128 306 L150 346 L140 356 L190 400 L190 372 Z', main) +
  shape('M242 294 L272 306 L250 346 L260 356 L210 400 L210 372 Z', main) +
  line('M158 296 L190 378', '#000') +
  line('M242 296 L210 378', '#000')

const suitWithTie: Clothes = (colours) =>
  suit(colours) +
  shape('M192 312 L208 312 L212 326 L206 332 L214 384 L200 400 L186 384 L194 332 L188 326 Z', colours.accent)

const shirt: Clothes = ({ main, inner }) =>
  shoulders(main) +
  shape(NECK_OPENING, inner) +
  shape('M168 282 L150 304 L178 336 L200 314 Z', main) +
  shape('M232 282 L250 304 L222 336 L200 314 Z', main) +
  line('M168 284 L152 304 L178 334 L200 314', '#000') +
  line('M232 284 L248 304 L222 334 L200 314', '#000') +
  line('M200 320 L200 400', '#000')

const roundNeck: Clothes = ({ main, accent }) =>
  shoulders(main) + shape('M162 288 C170 322 230 322 238 288 L232 284 C228 308 172 308 168 284 Z', accent)

const turtleneck: Clothes = ({ main }) =>
  shoulders(main) +
  `<path d="M166 262 L234 262 L238 300 C226 312 174 312 162 300 Z" fill="${main}"/>` +
  line('M166 280 C186 288 214 288 234 280', '#000')

const cardigan: Clothes = ({ main, inner, accent }) =>
  shoulders(main) +
  shape('M166 288 L234 288 L216 400 L184 400 Z', inner) +
  shape('M164 290 L168 284 L192 400 L178 400 Z', accent) +
  shape('M236 290 L232 284 L208 400 L222 400 Z', accent)

const blouse: Clothes = ({ main, inner, accent }) =>
  shoulders(main) +
  shape('M168 284 C176 300 192 322 200 330 C208 322 224 300 232 284 Z', inner) +
  shape('M168 282 C156 292 152 304 158 314 C174 320 192 322 200 328 C192 308 178 296 168 282 Z', accent) +
  shape('M232 282 C244 292 248 304 242 314 C226 320 208 322 200 328 C208 308 222 296 232 282 Z', accent)

const jacket: Clothes = ({ main, inner, accent }) =>
  shoulders(main) +
  shape(NECK_OPENING, inner) +
  shape('M166 276 L150 300 L172 322 L196 350 L196 400 L188 400 Z', accent) +
  shape('M234 276 L250 300 L228 322 L204 350 L204 400 L212 400 Z', accent) +
  line('M200 350 L200 400', '#000')

/** What is worn by whom. */
export const WARDROBE: Record<Gender, readonly Clothes[]> = {
  man: [suit, suitWithTie, suitWithTie, shirt, shirt, roundNeck, jacket],
  woman: [suit, shirt, roundNeck, turtleneck, cardigan, blouse, blouse],
}
