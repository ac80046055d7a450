/** ISO 639 codes of languages that cities work in. Names come from the browser, in the language of the screen. */
const CODES =
  'aa ab af ak am an ar as ast av ay az ba be bg bi bm bn bo br bs ca ce ch co cs cv cy da de dsb dv dz ee el en es et eu ' +
  'fa ff fi fil fj fo fr fur fy ga gd gl gn gu gv ha he hi ho hr hsb ht hu hy hz id ig ii ik is it iu ja jv ka kg ki kj ' +
  'kk kl km kn ko kr ks ku kv kw ky lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt mwl my na nb nd ne ng nl nn no nr ' +
  'nv ny oc om or os pa pl ps pt qu rm rn ro ru rw sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tn ' +
  'to tr ts tt ty ug uk ur uz ve vi wa wo xh yi yo za zh zu';

export const CITY_LANGUAGES: readonly string[] = CODES.split(' ');
