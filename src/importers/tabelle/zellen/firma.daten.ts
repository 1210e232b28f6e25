/** Legal forms as they stand in names. `knapp`: only in this spelling, since the letters are words or initials otherwise. */
export const RECHTSFORMEN: readonly { form: string; muster: RegExp }[] = [
  { form: 'GmbH & Co. KG', muster: /(?<!\p{L})gmbh\s*(?:&|und|u\.|\+)\s*co\.?(?:\s*kg)?(?!\p{L})/iu },
  { form: 'UG & Co. KG', muster: /(?<!\p{L})ug(?:\s*\([^)]*\))?\s*(?:&|und|u\.|\+)\s*co\.?\s*kg(?!\p{L})/iu },
  { form: 'gGmbH', muster: /(?<!\p{L})ggmbh(?!\p{L})/iu },
  { form: 'GmbH', muster: /gmbh(?!\p{L})|(?<!\p{L})mbh(?!\p{L})|gesellschaft mit beschränkter haftung/iu },
  { form: 'UG (haftungsbeschränkt)', muster: /(?<!\p{L})UG(?!\p{L})|haftungsbeschränkt/u },
  { form: 'KGaA', muster: /(?<!\p{L})KGaA(?!\p{L})/u },
  { form: 'AG', muster: /(?<!\p{L})AG(?!\p{L})|aktiengesellschaft/u },
  { form: 'SE', muster: /(?<!\p{L})SE$/u },
  { form: 'PartG mbB', muster: /(?<!\p{L})PartG?\s?(?:mbB|GmbB)?(?!\p{L})/u },
  { form: 'OHG', muster: /(?<!\p{L})ohg(?!\p{L})/iu },
  { form: 'KG', muster: /(?<!\p{L})KG(?!\p{L})|(?:&|und|u\.)\s*Co\.?\s*KG|kommanditgesellschaft/u },
  { form: 'GbR', muster: /(?<!\p{L})gbr(?!\p{L})|(?<!\p{L})GdbR(?!\p{L})/iu },
  { form: 'e.K.', muster: /(?<!\p{L})e\.\s?K(?:fm|fr)?\.?(?!\p{L})|(?<!\p{L})eK$/u },
  { form: 'e.V.', muster: /(?<!\p{L})e\.\s?V\.?(?!\p{L})|(?<!\p{L})eV$/u },
  { form: 'eG', muster: /(?<!\p{L})e\.?\s?G\.?$|genossenschaft/u },
  { form: 'WEG', muster: /(?<!\p{L})WEG(?!\p{L})|eigentümergemeinschaft/iu },
  { form: 'Stiftung', muster: /stiftung(?!\p{L})/iu },
  { form: 'Ltd.', muster: /(?<!\p{L})(?:ltd|limited|inc|llc|s\.?a\.?r\.?l|b\.v)\.?(?!\p{L})/iu },
];

/** Words that only firms, clubs and public bodies carry in their name. */
export const FIRMENWORT =
  /(?<!\p{L})(?:firma|fa\.|gebr\.|gebrüder|inh\.|inhaber|verein|gemeinde|kirchengemeinde|stadt|landkreis|apotheke|autohaus|hotel|restaurant|pizzeria|gasthof|gasthaus|gaststätte|café|cafe|imbiss|kiosk|praxis|kanzlei|rechtsanwälte|steuerberatung|architekten|immobilien|consulting|holding|solutions|software|systems|group|service|services|handel|import|export|transporte|logistik|spedition|verlag|druckerei|werbeagentur|agentur|studio|salon|kosmetik|friseur|fahrschule|kindergarten|kita|schule|sportclub|sportverein|feuerwehr|erbengemeinschaft|hausgemeinschaft|gartenbau|hochbau|tiefbau|trockenbau|elektro|sanitär|heizungsbau|metallbau|holzbau|bauunternehmen|baugesellschaft|betrieb|werkstatt|physiotherapie|ergotherapie|logopädie|krankengymnastik|podologie|osteopathie|naturheilpraxis|floristik|automobile|fahrzeuge|landtechnik|weingut|bauernhof|reiterhof|reitstall|taxi|catering|marketing|design|events?|ambulanz|pflegeheim|seniorenheim|altenheim|blumenhaus|schuhhaus|landschaftsbau|stahlbau|garten- und|hofladen|möbelhaus|kaufhaus|reformhaus|sanitätshaus|modehaus|wirtshaus|brauhaus|bestattungshaus|ärztehaus|getränkemarkt|baumarkt|supermarkt|biomarkt|bistro|eisdiele|eiscafé|bar|weinbau|obstbau|ladenbau|messebau|gerüstbau|straßenbau|maschinenbau|anlagenbau|fensterbau|innenausbau|ingenieure|steuerberater|notariat|stiftung|zentrum|center|institut|akademie|genossenschaft|freie wähler|ortsverband|kreisverband|landesverband|förderverein)(?!\p{L})|(?<!\p{L})\p{L}{3,}(?:dienst|salon|laden|stube|zentrum|center|institut|technik|service|betrieb|praxis|kanzlei|büro|verwaltung|gesellschaft|gemeinschaft|werkstatt|unternehmen|vertrieb|bäckerei|metzgerei|fleischerei|schreinerei|tischlerei|zimmerei|schlosserei|gärtnerei|brauerei|dachdeckerei|konditorei|druckerei|reinigung|handlung|großhandel|beratung|verband|verein|haus gmbh)(?!\p{L})|(?<!\p{L})(?:bäckerei|metzgerei|fleischerei|schreinerei|tischlerei|zimmerei|schlosserei|gärtnerei|brauerei|konditorei|reinigung)(?!\p{L})|(?:&|und|u\.|\+)\s*(?:söhne|sohn|co|partner|kollegen|cie)(?!\p{L})/iu;
