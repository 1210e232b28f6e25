// What the lists of the bench are made of: insurers and Sparten with spellings as brokers type them, names that are hard to split.

/** Name in the gallery, then spellings met in lists; `~` marks typing errors. */
export const gesellschaften: readonly (readonly [string, readonly string[]])[] = [
  ['Allianz', ['Allianz', 'Allianz Vers. AG', 'Allianz Versicherungs-AG', 'ALLIANZ', 'Allianz Versicherung', 'Alllianz', 'Allianz Lebensversicherung', 'AZ Allianz']],
  ['AXA', ['AXA', 'Axa', 'AXA Versicherung AG', 'AXA Vers.', 'AXA Konzern AG', 'AXA Versicherungen']],
  ['R+V', ['R+V', 'R + V', 'R&V', 'R und V', 'R+V Versicherung', 'R+V Allgemeine', 'R+V Vers. AG', 'RuV']],
  ['HDI', ['HDI', 'HDI Versicherung', 'HDI Versicherung AG', 'HDI-Gerling', 'HDI Vers. AG', 'HDI Global']],
  ['ERGO', ['ERGO', 'Ergo', 'ERGO Versicherung AG', 'ERGO Vers. AG', 'ERGO Leben', 'Ergo Group']],
  ['VHV', ['VHV', 'VHV Allgemeine', 'VHV Allgemeine Versicherung AG', 'VHV Versicherungen', 'VHV Vers.']],
  ['BarmeniaGothaer', ['Gothaer', 'Gothaer Allgemeine', 'Gothaer Vers.', 'Barmenia', 'BarmeniaGothaer', 'Barmenia Allg. Vers. AG', 'Gothaer Versicherung']],
  ['Generali', ['Generali', 'Generali Deutschland', 'Generali Versicherung AG', 'Generali Vers. AG', 'Genrali']],
  ['Zurich', ['Zurich', 'Zürich', 'Zurich Insurance', 'Zürich Versicherung', 'Zurich Versicherung AG', 'Zurich Insurance plc']],
  ['NÜRNBERGER', ['Nürnberger', 'NÜRNBERGER', 'Nürnberger Allgemeine', 'Nuernberger', 'Nürnberger Leben', 'Nürnberger Vers.']],
  ['SIGNAL IDUNA', ['Signal Iduna', 'SIGNAL IDUNA', 'Signal-Iduna', 'SI Signal Iduna', 'Signal Iduna Allg.', 'SIGNAL IDUNA Allgemeine Versicherung AG']],
  ['Württembergische', ['Württembergische', 'Württemb. Versicherung', 'Württembergische Versicherung AG', 'Wuerttembergische', 'Württembergische Vers.']],
  ['Continentale', ['Continentale', 'Continentale Sach', 'Conti', 'Continentale Kranken', 'Continentale Lebensvers. AG']],
  ['Alte Leipziger', ['Alte Leipziger', 'AL', 'Alte Leipziger Leben', 'Alte-Leipziger', 'Alte Leipziger Vers. AG', 'Alte Leipzigr']],
  ['VOLKSWOHL BUND', ['Volkswohl Bund', 'VOLKSWOHL BUND', 'Volkswohl-Bund', 'Volkswohlbund', 'Volkswohl Bund Leben']],
  ['Die Stuttgarter', ['Stuttgarter', 'Die Stuttgarter', 'Stuttgarter Leben', 'Stuttgarter Lebensversicherung a.G.', 'Stuttgarter Vers.']],
  ['Die Haftpflichtkasse', ['Haftpflichtkasse', 'Die Haftpflichtkasse', 'Haftpflichtkasse Darmstadt', 'HKD', 'Haftpflichtkasse VVaG', 'Die Haftpflichtkasse VVaG']],
  ['ARAG', ['ARAG', 'Arag', 'ARAG SE', 'ARAG Allgemeine', 'ARAG Rechtsschutz', 'ARAG Versicherung']],
  ['ROLAND', ['Roland', 'ROLAND', 'Roland Rechtsschutz', 'ROLAND Rechtsschutz-Versicherungs-AG', 'Roland RS']],
  ['InterRisk', ['InterRisk', 'Interrisk', 'Inter Risk', 'InterRisk Vers. AG', 'InterRisk Versicherungs-AG Vienna Insurance Group']],
  ['HanseMerkur', ['HanseMerkur', 'Hanse Merkur', 'Hanse-Merkur', 'HanseMerkur Krankenversicherung AG', 'HANSEMERKUR']],
  ['Helvetia', ['Helvetia', 'Helvetia Versicherungen', 'Helvetia Schweizerische Versicherungsgesellschaft AG', 'Helvetia Vers.', 'Helvetia Leben']],
  ['Baloise', ['Basler', 'Baloise', 'Basler Sach', 'Basler Versicherungen', 'Baloise Sachversicherung AG']],
  ['LVM', ['LVM', 'LVM Versicherung', 'LVM a.G.', 'LVM Landwirtschaftlicher Versicherungsverein', 'LVM Vers.']],
  ['HUK-COBURG', ['HUK', 'HUK-Coburg', 'HUK Coburg', 'HUK-COBURG Allgemeine', 'Huk']],
  ['DEVK', ['DEVK', 'DEVK Allgemeine', 'DEVK Versicherung', 'Devk', 'DEVK Vers. AG']],
  ['Swiss Life', ['Swiss Life', 'SwissLife', 'Swiss Life AG', 'Swiss-Life', 'Swiss Life AG Niederlassung für Deutschland']],
  ['Canada Life', ['Canada Life', 'CanadaLife', 'Canada Life Assurance Europe', 'Canada Life Europe', 'Canada-Life']],
  ['Dialog', ['Dialog', 'Dialog Leben', 'Dialog Lebensversicherungs-AG', 'Dialog Versicherung AG', 'Dialog Vers.']],
  ['Hallesche', ['Hallesche', 'Hallesche Krankenversicherung a.G.', 'Hallesche KV', 'HALLESCHE', 'Hallesche Kranken']],
  ['Ammerländer Versicherung', ['Ammerländer', 'Ammerländer Versicherung VVaG', 'Ammerlaender', 'Ammerländer Vers.', 'AMMERLÄNDER']],
  ['Janitos', ['Janitos', 'Janitos Versicherung AG', 'Janitos Vers.', 'JANITOS', 'Janitos AG']],
  ['Concordia', ['Concordia', 'Concordia Vers.-Ges. a.G.', 'Concordia Versicherung', 'CONCORDIA', 'Concordia Leben']],
  ['Münchener Verein', ['Münchener Verein', 'Münchner Verein', 'MV Münchener Verein', 'Muenchener Verein', 'Münchener Verein Kranken']],
  ['LV 1871', ['LV 1871', 'LV1871', 'Lebensversicherung von 1871', 'LV 1871 a.G.', 'Lebensversicherung von 1871 a.G. München']],
  ['Provinzial', ['Provinzial', 'Provinzial Versicherung AG', 'Provinzial Rheinland', 'Westfälische Provinzial', 'Provinzial Vers.']],
  ['uniVersa', ['uniVersa', 'Universa', 'UniVersa Kranken', 'uniVersa Krankenversicherung a.G.', 'UNIVERSA']],
  ['WWK', ['WWK', 'WWK Leben', 'WWK Allgemeine', 'WWK Versicherungen', 'WWK Lebensversicherung a.G.']],
  ['Itzehoer', ['Itzehoer', 'Itzehoer Versicherung', 'Itzehoer Vers.', 'Itzehoer Versicherung/Brandgilde', 'ITZEHOER']],
  ['NV-Versicherungen', ['NV', 'NV-Versicherungen', 'NV Versicherungen VVaG', 'NV Vers.', 'NV Versicherung']],
  ['AUXILIA', ['Auxilia', 'KS/Auxilia', 'AUXILIA Rechtsschutz', 'KS Auxilia', 'Auxilia RS']],
  ['Uelzener', ['Uelzener', 'Uelzener Versicherung', 'Uelzener Allgemeine', 'UELZENER', 'Uelzener Vers. a.G.']],
];

/** Key in the gallery, then what lists write for it. */
export const privatsparten: readonly (readonly [string, readonly string[]])[] = [
  ['privathaftpflicht', ['PHV', 'Privathaftpflicht', 'Privat-Haftpflicht', 'Haftpflicht', 'Priv. Haftpflicht', 'Privathaftpflichtversicherung', 'Haftpflicht privat', 'Privathaftpfl.', 'Haftpflicht (privat)', 'PHV Familie', 'Privat-HP', 'Priv. HV Fam.', 'Privathaftpflicht (Single)', 'Priv.Haftpfl.', 'Haftpflicht - Privat']],
  ['hausrat', ['HR', 'HRV', 'Hausrat', 'Hausratversicherung', 'Hausrat-Vers.', 'VHV Hausrat', 'Hausratvers.', 'verb. Hausrat', 'HR + Glas', 'HAUSRAT', 'Hausr.', 'Verb. Hausrat', 'Hausrat/Glas', 'Hausratvers. Komfort']],
  ['wohngebaeude', ['Wohngeb.', 'WGV', 'VGV', 'Wohngebäude', 'Wohngebäudeversicherung', 'Gebäude', 'WG', 'verbundene Wohngebäudeversicherung', 'Wohngebäudevers.', 'Gebäudeversicherung', 'Verb. Wohngeb.-Vers.', 'VGB', 'Gebäude (privat)', 'Wohngebäude EFH']],
  ['kraftfahrt', ['KFZ', 'Kfz', 'Kfz-Versicherung', 'KFZ-HP/VK', 'Kraftfahrt', 'KH/VK', 'KH/TK', 'KFZ-HP/TK', 'PKW', 'Auto', 'Kfz-Haftpflicht/Vollkasko', 'KFZ (KH+TK)', 'Kraftfahrzeug', 'Kfz HP + VK', 'Kfz-Haftpflicht mit TK', 'KH+VK', 'Kraftfahrt (PKW)', 'Motorrad']],
  ['unfall', ['UV', 'Unfall', 'Unfallversicherung', 'Private Unfall', 'Unfall privat', 'PUV', 'Unf.', 'Priv. Unfallvers.', 'UNF', 'Familienunfall', 'Unfall Einzel']],
  ['privatrechtsschutz', ['RS', 'Rechtsschutz', 'Rechtsschutzversicherung', 'RSV', 'Privat-RS', 'Privat-Rechtsschutz', 'Rechtsschutz privat', 'RS PBV', 'PBV-Rechtsschutz', 'Rechtsschutz PBV', 'Privat-, Berufs- und Verkehrsrechtsschutz', 'PBVM', 'RS Privat/Beruf/Verkehr']],
  ['berufsunfaehigkeit', ['BU', 'SBU', 'Berufsunfähigkeit', 'Berufsunf.', 'BUV', 'BU-Versicherung', 'Berufsunfähigkeitsvers.', 'selbst. BU', 'Berufsunfähigkeitsversicherung', 'BU-Rente', 'Selbst. Berufsunfähigkeit']],
  ['risikoleben', ['RLV', 'Risiko-LV', 'Risikoleben', 'Risikolebensversicherung', 'Risiko LV', 'Risiko-Leben', 'RisikoLV', 'Risikolebensvers.', 'RiLV', 'Risikovers. (Todesfall)']],
  ['private-rente', ['RV', 'Rentenversicherung', 'Private Rente', 'PRV', 'priv. Rentenvers.', 'Rente', 'Private Rentenversicherung', 'Rentenvers.', 'Rente privat', 'fondsgeb. Rente', 'FRV', 'FLV-Rente', 'Rente fondsgebunden', 'Fonds-RV', 'Leibrente']],
  ['riester-rente', ['Riester', 'Riester-Rente', 'Riesterrente', 'Riester RV', 'Riester (Fonds)']],
  ['basisrente', ['Basisrente', 'Rürup', 'Rürup-Rente', 'Basis-Rente', 'Rürup Rente', 'Basisrente (Rürup)', 'Basis-RV']],
  ['betriebliche-altersversorgung', ['bAV', 'BAV', 'Direktversicherung', 'bAV Direktversicherung', 'betr. Altersversorgung', 'bAV-Direktvers.', 'DV §3.63', 'Pensionskasse', 'bAV DV', 'Betriebl. Altersversorgung', 'Direktversicherung nach §3 Nr. 63 EStG']],
  ['krankenvoll', ['PKV', 'Krankenvoll', 'Private Krankenversicherung', 'KV-Voll', 'KV voll', 'PKV Vollversicherung', 'Krankenvollversicherung', 'PKV-Vollversicherung']],
  ['zahnzusatz', ['Zahnzusatz', 'Zahn', 'Zahnzusatzversicherung', 'KV Zahn', 'Zahnzusatzvers.', 'ZZV', 'Zahn-Zusatz', 'KV-Zusatz Zahn', 'Zahnersatz']],
  ['auslandsreise-kranken', ['Auslandsreise-KV', 'Auslandsreisekranken', 'Auslands-KV', 'AKV', 'Auslandsreisekrankenversicherung', 'Auslandskranken', 'ARKV']],
  ['hundehalterhaftpflicht', ['Hundehaftpflicht', 'HHV', 'Hundehalterhaftpflicht', 'THV Hund', 'Hundehalter-HP', 'Tierhalterhaftpflicht (Hund)', 'Hunde-HV', 'Hundehalterhaftpfl.']],
  ['haus-und-grundbesitzerhaftpflicht', ['HuG', 'Haus- und Grundbesitzerhaftpflicht', 'Haus- u. Grundbesitzer', 'HuG-Haftpflicht', 'Grundbesitzerhaftpflicht', 'HuGHV', 'Haus- u. Grundbesitzer-HV']],
  ['tierkranken', ['Tierkranken', 'Hunde-OP', 'Tier-KV', 'Tierkrankenversicherung', 'OP-Versicherung Hund']],
  ['glas', ['Glas', 'Glasversicherung', 'Haushaltsglas', 'Glasbruch']],
];

export const firmensparten: readonly (readonly [string, readonly string[]])[] = [
  ['betriebshaftpflicht', ['BHV', 'Betriebshaftpflicht', 'Betriebs-HP', 'Betriebshaftpfl.', 'Haftpflicht Betrieb', 'Betriebshaftpflichtversicherung', 'Gewerbehaftpflicht', 'BHV/UHV', 'Betriebl. Haftpflicht']],
  ['betriebsinhalt', ['Inhalt', 'Geschäftsinhalt', 'Inhaltsversicherung', 'Betriebsinhalt', 'Firmeninhalt', 'Geschäftsinhaltsvers.', 'Gewerbe Inhalt', 'Inhaltsvers.']],
  ['firmenrechtsschutz', ['Firmen-RS', 'Firmenrechtsschutz', 'Gewerberechtsschutz', 'RS Firma', 'Firmen-Rechtsschutz', 'Rechtsschutz gewerblich', 'Firmenrechtsschutzvers.']],
  ['kfz-flotte', ['Kfz-Flotte', 'Flotte', 'KFZ Flotte', 'Flottenversicherung', 'Flottenvertrag']],
  ['cyber-gewerbe', ['Cyber', 'Cyberversicherung', 'Cyber-Vers.', 'Cyberschutz']],
  ['elektronik', ['Elektronik', 'Elektronikversicherung', 'ELT', 'Elektronikvers.']],
  ['gewerbegebaeude', ['Gewerbegebäude', 'Geschäftsgebäude', 'Gebäude gewerblich', 'Firmengebäude']],
];

/** Surnames with particles, apostrophes and hyphens. */
export const schwereNamen = ['von der Heide', 'von Stein', 'zu Guttenhain', "O'Brien", 'Müller-Lüdenscheidt', 'Schulze-Delitzsch', 'de la Cruz', 'van den Berg', 'Freiherr von Falkenau', 'Öztürk', 'El Amrani', 'Graf von Rabenau', 'Weiß-Krämer', 'Große Kleimann', 'Vom Brocke', 'ten Hagen'];
export const vornamenDazu = ['Anna-Lena', 'Hans-Peter', 'Karl Heinz', 'Eva Maria', 'Jean-Luc', 'Zoë', 'Maria Theresia', 'Kim', 'Wolf-Dieter', 'Ömer', 'Svetlana', 'Agnieszka', 'Giuseppe', 'Hildegard', 'Ludwig', 'Marlies', 'Torben', 'Nadine', 'Xaver', 'Friedrich Wilhelm'];
export const titelListe = ['Dr.', 'Dr.', 'Dr. med.', 'Prof. Dr.', 'Dipl.-Ing.', 'Dr. jur.', 'Prof. Dr. med.'];
export const ostorte: readonly (readonly [string, string])[] = [['01067', 'Dresden'], ['04109', 'Leipzig'], ['06108', 'Halle (Saale)'], ['09111', 'Chemnitz'], ['07743', 'Jena'], ['02826', 'Görlitz'], ['61348', 'Bad Homburg v. d. Höhe'], ['79098', 'Freiburg im Breisgau'], ['60311', 'Frankfurt am Main'], ['89073', 'Ulm'], ['18055', 'Rostock'], ['66111', 'Saarbrücken']];
