import type { Kunde } from '#domain/kunde.ts';

export type Anrede = 'herr' | 'frau' | 'divers' | 'firma' | 'eheleute' | 'familie';
export type Familienstand =
  | 'ledig' | 'verheiratet' | 'geschieden' | 'verwitwet' | 'getrennt' | 'lebenspartnerschaft' | 'lebensgemeinschaft';

export type Berufsstatus = NonNullable<Kunde['fakten']['berufsstatus']>;

function tabelle<T>(zeilen: readonly (readonly [T, string])[]): ReadonlyMap<string, T> {
  return new Map(zeilen.flatMap(([wert, texte]) => texte.split('|').map((text) => [text, wert] as const)));
}

export const ANREDEN = tabelle<Anrede>([
  ['herr', 'herr|herrn|hr|h|m|männlich|maennlich|mann|mr|1'],
  ['frau', 'frau|fr|f|w|weiblich|mrs|ms|fräulein|2'],
  ['divers', 'divers|d|div'],
  ['firma', 'firma|fa|firm|unternehmen|gewerbe|juristische person|jur person|3'],
  ['eheleute', 'eheleute|ehepaar|herr und frau|herr u frau|herrn und frau|herr & frau|frau und herr'],
  ['familie', 'familie|fam'],
]);

export const FAMILIENSTAENDE = tabelle<Familienstand>([
  ['ledig', 'ledig|led|l|single|alleinstehend|unverheiratet'],
  ['verheiratet', 'verheiratet|verh|vh|v|verheiratet / lebenspartnerschaft'],
  ['geschieden', 'geschieden|gesch|gs|g|gesch '],
  ['verwitwet', 'verwitwet|verw|vw|witwe|witwer'],
  ['getrennt', 'getrennt|getrennt lebend|getr lebend|getr'],
  ['lebenspartnerschaft', 'lebenspartnerschaft|eingetragene lebenspartnerschaft|eingetr lebenspartnerschaft|verpartnert|elp|lp'],
  ['lebensgemeinschaft', 'lebensgemeinschaft|eheähnlich|eheähnliche gemeinschaft|partnerschaft|in partnerschaft|nichteheliche lebensgemeinschaft|lg|nelg'],
]);

/** Words of lists for the Berufsstatus of the facts; plain "Beamter" is one for life. */
export const BERUFSSTAENDE = tabelle<Berufsstatus>([
  ['angestellt', 'angestellt|angestellter|angestellte|angest|ang|arbeitnehmer|arbeitnehmerin|an|arbeiter|arbeiterin|leitender angestellter'],
  ['auszubildend', 'auszubildend|auszubildender|auszubildende|azubi|lehrling|in ausbildung|ausbildung'],
  ['beamter', 'beamter|beamtin|beamte|beamter auf lebenszeit|beamtin auf lebenszeit|verbeamtet'],
  ['beamter-auf-probe', 'beamter auf probe|beamtin auf probe|beamter a p'],
  ['beamter-auf-widerruf', 'beamter auf widerruf|beamtin auf widerruf|beamtenanwärter|beamtenanwärterin|anwärter|referendar|referendarin'],
  ['richter', 'richter|richterin'],
  ['soldat', 'soldat|soldatin|berufssoldat|berufssoldatin|zeitsoldat|zeitsoldatin|soldat auf zeit'],
  ['selbststaendig', 'selbstständig|selbständig|selbststaendig|selbstaendig|selbstständiger|selbstständige|selbständiger|selbständige|selbst|selbstst|gewerbetreibender|gewerbetreibende|unternehmer|unternehmerin'],
  ['freiberufler', 'freiberufler|freiberuflerin|freiberuflich|freier beruf'],
  ['gesellschafter-geschaeftsfuehrer', 'gesellschafter-geschäftsführer|gesellschafter geschäftsführer|gesellschaftergeschäftsführer|gesellschafter-geschäftsführerin|ggf|gf gesellschafter'],
  ['student', 'student|studentin|studierend|studierende|studierender|studium|im studium'],
  ['schueler', 'schüler|schülerin|schueler'],
  ['haushaltsfuehrend', 'hausfrau|hausmann|hausfrau/hausmann|hausfrau/-mann|haushaltsführend'],
  ['arbeitslos', 'arbeitslos|arbeitsuchend|arbeitssuchend|ohne beschäftigung|erwerbslos'],
  ['rentner', 'rentner|rentnerin|rente|in rente|altersrentner'],
  ['pensionaer', 'pensionär|pensionärin|pensionaer|pension|pensioniert|ruhestandsbeamter'],
]);

export const LAENDER = tabelle<string>([
  ['DE', 'deutschland|d|de|deu|germany|brd|bundesrepublik deutschland'],
  ['AT', 'österreich|oesterreich|a|at|aut|austria'],
  ['CH', 'schweiz|ch|che|switzerland'],
  ['LI', 'liechtenstein|li|fl'],
  ['LU', 'luxemburg|luxembourg|lu|l|lux'],
  ['FR', 'frankreich|france|fr|f|fra'],
  ['NL', 'niederlande|holland|nl|nld'],
  ['BE', 'belgien|be|b|bel'],
  ['DK', 'dänemark|daenemark|dk|dnk'],
  ['PL', 'polen|pl|pol'],
  ['CZ', 'tschechien|tschechische republik|cz|cze'],
  ['IT', 'italien|it|i|ita'],
  ['ES', 'spanien|es|e|esp'],
  ['PT', 'portugal|pt'],
  ['GB', 'großbritannien|grossbritannien|vereinigtes königreich|gb|uk|england'],
  ['US', 'usa|us|vereinigte staaten'],
  ['TR', 'türkei|tuerkei|tr'],
]);

export const WAHRHEITEN = tabelle<boolean>([
  [true, 'ja|j|wahr|true|x|1|yes|y|✓|✔'],
  [false, 'nein|n|falsch|false|0|no|-'],
]);
