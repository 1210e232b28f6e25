/** Beginnings and parts of frequent German names and words, by their letters beyond ASCII: what a right guess shows. */
const TEILE = `
außen blaß bräu brüc brün bär bäu bäßl böck böhm bör böt büch bürg büro büß dreiß dör düren dürr düssel faß
fleiß flör fröh fuß fähig fäll förd förs führ für füß gieß grön größ grün grüß gäng gär gäs göb gött götz gößl
gün gürt güt haß heiß häf häg hälf hän häus häuß höch höf höh höl hön hör hühn hütt jäg jähr jän jör jün jürg
krä krön krüg käm käs käßb köh köl kön köp kör küh küpp kür küst loß läng läss läuf löb löh lös löw löß lück
lüd lügg lüne maß meiß mäd mähr mär mäß möb mög möh möl mönch mühl müll münch müns münz mütz neß nuß näch näh
nörd nöt nürn paß plötz preuß präm prüf päd pätz pöh rieß riß roß ruß rät räum röd röm rös rößl rößn rück rüdi
rühl schließ schlä schrö schwä schäd schöp schül schür schütz spieß späte stoß strauß straß städ stär stör
stück stütz säch säng sätz söhn söl süd süß thür träg trän täg tät töch tönn tür verfüg voß väter vög völ weiß
wäch wäg wäh wäld wär wäsch wöh wöl wörl wünsch wür zäh zöl züg zürich zürn äck ähn ält ämt änd ärzt äußer
öffen öhl ökon ört öst öz üb`;

const WOERTER = new RegExp(TEILE.trim().split(/\s+/).join('|'), 'giu');

/** How many of them a text shows. */
export const countDeutsche = (text: string): number => text.match(WOERTER)?.length ?? 0;
