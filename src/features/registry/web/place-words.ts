import type { Messages } from '../../../kernel/language.ts';

/** Of the place of a village on its page. */
export const placeWords = {
  place: { 'zh-CN': '村委会位置', en: 'Place of the village' },
  placeLead: {
    'zh-CN': '可以不标。只有一个用处：当面帮扶的记录位置离村委会超过 15 公里时，提示县里的经办人看一看。社会组织看不到。',
    en: 'Optional, and for one use: where help in person was recorded more than 15 km away, the county office is asked to look. Organizations do not see it.',
  },
  placeNone: {
    'zh-CN': '还没有标注。没有标注时，由村里确认过的当面帮扶推算。',
    en: 'Not stated. Without it, it is derived from help in person that the village confirmed.',
  },
  placeStated: { 'zh-CN': '村委会位置已标注。', en: 'The place of the village is stated.' },
  placeRemoved: { 'zh-CN': '标注已取消。', en: 'The place has been taken away.' },
  degrees: { 'zh-CN': '北纬 {latitude}°，东经 {longitude}°', en: '{latitude}° N, {longitude}° E' },
  statedBy: { 'zh-CN': '{role}标注：{name}，{time}', en: 'Stated by the {role}: {name}, {time}' },
  measured: { 'zh-CN': '手机定位，误差约 {metres} 米', en: 'located by a phone, to within about {metres} m' },
  'role.chief': { 'zh-CN': '县级办公室', en: 'county office' },
  'role.clerk': { 'zh-CN': '县级办公室', en: 'county office' },
  'role.township': { 'zh-CN': '乡镇', en: 'township' },
  'role.village': { 'zh-CN': '村里', en: 'village' },
  useOwnPosition: { 'zh-CN': '以本机所在位置作为村委会位置', en: 'Use where this device is' },
  useOwnPositionHint: { 'zh-CN': '请在村委会按。只在按下时定位这一次，不会跟踪。', en: 'Press it at the village office. The device is located this once and not followed.' },
  typePlace: { 'zh-CN': '填写经纬度', en: 'Type the coordinates' },
  typePlaceOf: { 'zh-CN': '村委会位置：{name}', en: 'Place of the village: {name}' },
  typePlaceHint: {
    'zh-CN': '填小数的度数，可在地图上查到。国内地图与卫星定位相差几百米，与 15 公里相比不要紧，不用换算。',
    en: 'Decimal degrees, as a map shows them. Chinese maps differ from satellites by a few hundred metres, which does not matter beside 15 km.',
  },
  latitude: { 'zh-CN': '纬度（如 34.7500）', en: 'Latitude (such as 34.7500)' },
  longitude: { 'zh-CN': '经度（如 106.1400）', en: 'Longitude (such as 106.1400)' },
  notDegrees: { 'zh-CN': '请填小数的度数，如 34.75。', en: 'Give decimal degrees, such as 34.75.' },
  removePlace: { 'zh-CN': '取消标注', en: 'Take away' },
  removePlaceTitle: { 'zh-CN': '取消村委会位置的标注', en: 'Take the place away' },
  removePlaceWords: { 'zh-CN': '变更记录里仍会保留原来的位置，以后可以再标。', en: 'The history keeps where it was; it can be stated again.' },
  'no.refused.title': { 'zh-CN': '没有允许使用位置', en: 'Location is not allowed' },
  'no.refused': {
    'zh-CN': '什么也没有保存。可以在手机或浏览器的设置里允许本网站使用位置，再按一次；不允许也没关系，可请乡镇或县里代填经纬度。',
    en: 'Nothing was saved. Allow this site to use the location in the settings of phone or browser and press again; or let the township or the county office type the coordinates.',
  },
  'no.notFound.title': { 'zh-CN': '没有定到位', en: 'No location found' },
  'no.notFound': { 'zh-CN': '什么也没有保存。请打开手机的定位，到屋外再按一次。', en: 'Nothing was saved. Turn on the phone’s location, go outside and press again.' },
  'no.cannot.title': { 'zh-CN': '这个浏览器不能定位', en: 'This browser cannot locate the device' },
  'no.cannot': {
    'zh-CN': '什么也没有保存。请换手机自带的浏览器（网址以 https 开头）再试，或请乡镇、县里代填经纬度。',
    en: 'Nothing was saved. Try the phone’s own browser at an address that begins with https, or let the township or the county office type the coordinates.',
  },
} as const satisfies Messages;
