// Invented people are put together from these common names; any likeness is chance.

export const frauen = {
  alt: ['Gisela', 'Helga', 'Ursula', 'Renate', 'Ingrid', 'Brigitte', 'Karin', 'Christa', 'Monika', 'Hannelore', 'Erika', 'Margarete', 'Käthe', 'Elfriede', 'Rosemarie', 'Bärbel'],
  mittel: ['Sabine', 'Petra', 'Birgit', 'Claudia', 'Andrea', 'Martina', 'Susanne', 'Nicole', 'Stefanie', 'Silke', 'Anja', 'Heike', 'Tanja', 'Sandra', 'Daniela', 'Katrin', 'Aylin', 'Katarzyna', 'Jelena', 'Françoise', 'Chiara', 'Nilgün'],
  jung: ['Anna', 'Lea', 'Lena', 'Laura', 'Julia', 'Sarah', 'Hannah', 'Mia', 'Emma', 'Sophie', 'Marie', 'Charlotte', 'Zoë', 'Johanna', 'Greta', 'Elif', 'Amélie', 'Frieda', 'Mila', 'Anna-Lena', 'Ann-Kathrin', 'Inés'],
} as const;

export const maenner = {
  alt: ['Günter', 'Horst', 'Klaus', 'Dieter', 'Jürgen', 'Manfred', 'Wolfgang', 'Heinz', 'Werner', 'Gerhard', 'Helmut', 'Rolf', 'Siegfried', 'Karl-Heinz', 'Hans-Jürgen', 'Götz'],
  mittel: ['Thomas', 'Michael', 'Andreas', 'Stefan', 'Frank', 'Matthias', 'Jörg', 'Torsten', 'Ralf', 'Uwe', 'Markus', 'Oliver', 'Björn', 'Sven', 'Marco', 'Mehmet', 'Piotr', 'Dragan', 'Giovanni', 'René', 'André', 'Søren'],
  jung: ['Lukas', 'Leon', 'Finn', 'Jonas', 'Paul', 'Felix', 'Maximilian', 'Elias', 'Noah', 'Tim', 'Jannik', 'Moritz', 'Emil', 'Mohammed', 'Levi', 'Jean-Luc', 'Matteo', 'Can', 'Aleksander', 'José', 'Lennart', 'Ole'],
} as const;

export const nachnamen = ['Müller', 'Schmidt', 'Schneider', 'Fischer', 'Weber', 'Meyer', 'Meier', 'Maier', 'Mayer', 'Wagner', 'Becker', 'Schulz', 'Schulze', 'Hoffmann', 'Schäfer', 'Koch', 'Bauer', 'Richter', 'Klein', 'Wolf', 'Schröder', 'Neumann', 'Schwarz', 'Zimmermann', 'Braun', 'Krüger', 'Hofmann', 'Hartmann', 'Lange', 'Schmitt', 'Schmitz', 'Krause', 'Lehmann', 'Schmid', 'Köhler', 'Herrmann', 'König', 'Walter', 'Huber', 'Kaiser', 'Fuchs', 'Peters', 'Lang', 'Scholz', 'Möller', 'Weiß', 'Weiss', 'Jung', 'Hahn', 'Schubert', 'Vogel', 'Friedrich', 'Keller', 'Günther', 'Frank', 'Berger', 'Winkler', 'Roth', 'Beck', 'Lorenz', 'Baumann', 'Franke', 'Albrecht', 'Schuster', 'Simon', 'Ludwig', 'Böhm', 'Winter', 'Kraus', 'Schumacher', 'Krämer', 'Vogt', 'Stein', 'Jäger', 'Otto', 'Sommer', 'Groß', 'Gross', 'Seidel', 'Heinrich', 'Brandt', 'Haas', 'Schreiber', 'Graf', 'Dietrich', 'Ziegler', 'Kuhn', 'Kühn', 'Pohl', 'Engel', 'Horn', 'Busch', 'Bergmann', 'Voß', 'Sauer', 'Arnold', 'Pfeiffer', 'Öztürk', 'Yilmaz', 'Kaya', 'Demir', 'Nowak', 'Kowalski', 'Wojcik', 'Petrovic', 'Nguyen', 'Rossi', 'Ferrari', 'García', 'da Silva', 'Dubois', 'Lefèvre', "O'Brien", 'Sørensen', 'Åkesson', 'von Lindquist', 'von der Heide', 'van den Berg', 'zu Hohenau', 'de la Cruz', 'vom Steinbach', 'Müller-Lüdenscheidt', 'Schulze-Wennigsen', 'Meyer zu Selhausen', 'Oehlschläger', 'Überall', 'Ähring', 'Straßburger', 'Süßmilch', 'Grünwald', 'Rößler', 'Bärenfänger', 'Kößler', 'Ufer', 'Ott', 'Ay', 'Thürnau', 'Wißmann', 'Mühlhäuser', 'Fröhlich', 'Lüdtke', 'Tödter', 'Jürgensen', 'Petersen', 'Hansen', 'Janßen', 'Claaßen'] as const;

export const titel = ['Dr.', 'Dr. med.', 'Prof. Dr.', 'Dipl.-Ing.'] as const;

export const strassen = ['Hauptstraße', 'Schulstraße', 'Gartenstraße', 'Bahnhofstraße', 'Dorfstraße', 'Bergstraße', 'Birkenweg', 'Lindenstraße', 'Kirchstraße', 'Waldstraße', 'Ringstraße', 'Amselweg', 'Wiesenweg', 'Am Sportplatz', 'Am Mühlbach', 'Rosenweg', 'Goethestraße', 'Schillerstraße', 'Beethovenstraße', 'Mozartstraße', 'Feldstraße', 'Jahnstraße', 'Friedhofsweg', 'Tannenweg', 'Fliederweg', 'Eichenallee', 'Im Grund', 'Auf der Höhe', 'Zum Büchel', 'An der Ölmühle', 'Straße der Einheit', 'Lessingstraße', 'Uhlandstraße', 'Mühlenweg', 'Finkenweg', 'Ahornweg', 'Kastanienallee', 'Südstraße', 'Nordring', 'Marktplatz'] as const;

/** PLZ, Ort, sign of the plate. */
export const orte = [
  ['10115', 'Berlin', 'B'], ['12161', 'Berlin', 'B'], ['20095', 'Hamburg', 'HH'], ['22303', 'Hamburg', 'HH'], ['23552', 'Lübeck', 'HL'], ['24103', 'Kiel', 'KI'], ['26121', 'Oldenburg', 'OL'], ['28195', 'Bremen', 'HB'], ['30159', 'Hannover', 'H'], ['33098', 'Paderborn', 'PB'], ['33602', 'Bielefeld', 'BI'], ['34117', 'Kassel', 'KS'], ['37073', 'Göttingen', 'GÖ'], ['38100', 'Braunschweig', 'BS'], ['39104', 'Magdeburg', 'MD'], ['40210', 'Düsseldorf', 'D'], ['44135', 'Dortmund', 'DO'], ['45127', 'Essen', 'E'], ['48143', 'Münster', 'MS'], ['50354', 'Hürth', 'BM'], ['50667', 'Köln', 'K'], ['52062', 'Aachen', 'AC'], ['53111', 'Bonn', 'BN'], ['55116', 'Mainz', 'MZ'], ['56068', 'Koblenz', 'KO'], ['60311', 'Frankfurt am Main', 'F'], ['64283', 'Darmstadt', 'DA'], ['66111', 'Saarbrücken', 'SB'], ['67655', 'Kaiserslautern', 'KL'], ['68159', 'Mannheim', 'MA'], ['70173', 'Stuttgart', 'S'], ['72070', 'Tübingen', 'TÜ'], ['76131', 'Karlsruhe', 'KA'], ['79098', 'Freiburg im Breisgau', 'FR'], ['80331', 'München', 'M'], ['85049', 'Ingolstadt', 'IN'], ['86150', 'Augsburg', 'A'], ['89073', 'Ulm', 'UL'], ['90402', 'Nürnberg', 'N'], ['93047', 'Regensburg', 'R'], ['95444', 'Bayreuth', 'BT'], ['97070', 'Würzburg', 'WÜ'], ['99084', 'Erfurt', 'EF'], ['01067', 'Dresden', 'DD'], ['02826', 'Görlitz', 'GR'], ['04109', 'Leipzig', 'L'], ['06108', 'Halle (Saale)', 'HAL'], ['07743', 'Jena', 'J'], ['09111', 'Chemnitz', 'C'], ['14467', 'Potsdam', 'P'], ['18055', 'Rostock', 'HRO'], ['21335', 'Lüneburg', 'LG'], ['47051', 'Duisburg', 'DU'], ['84028', 'Landshut', 'LA'], ['91054', 'Erlangen', 'ER'], ['88045', 'Friedrichshafen', 'FN'],
] as const;

/** A firm is a trade, an invented word and a legal form with its GDV code. */
export const gewerbe = ['Tischlerei', 'Bäckerei', 'Elektrotechnik', 'Dachdeckerei', 'Malerbetrieb', 'Autohaus', 'Gärtnerei', 'Architekturbüro', 'Steuerkanzlei', 'Zahnarztpraxis', 'Physiotherapie', 'Metallbau', 'Schlosserei', 'Software', 'Werbeagentur', 'Spedition', 'Hausverwaltung', 'Weingut', 'Landmaschinen', 'Brauerei', 'Café', 'Friseursalon', 'Ingenieurbüro', 'Baugesellschaft', 'Sanitätshaus', 'Buchhandlung'] as const;
export const firmenworte = ['Lindquell', 'Sonnhagen', 'Birkenfurt', 'Ostwald & Töchter', 'Nordhügel', 'Rabensteiner', 'Goldammer', 'Weißdornhof', 'Grünspecht', 'Mühlbachtal', 'Kranichsee', 'Ährengold', 'Überlinger Au', 'Silberdistel', 'Hollerbusch', 'Tannenspitz', 'Moosgrund', 'Feldlerche', 'Seerose', 'Wetterstern', 'Flussaue', 'Steinkauz', 'Haselwurz', 'Bernsteinufer'] as const;
export const rechtsformen = [['GmbH', '05'], ['UG (haftungsbeschränkt)', '99'], ['e. K.', '99'], ['OHG', '03'], ['KG', '04'], ['GmbH & Co. KG', '07'], ['AG', '09'], ['eG', '12'], ['GbR', '02'], ['e. V.', '10']] as const;

export const berufe = ['Bürokauffrau', 'Maschinenschlosser', 'Lehrerin', 'Erzieherin', 'Krankenpfleger', 'Informatiker', 'Verkäuferin', 'Elektriker', 'Ärztin', 'Steuerfachangestellte', 'Lkw-Fahrer', 'Koch', 'Architektin', 'Polizeibeamter', 'Rechtsanwältin', 'Gärtnermeister', 'Bankkaufmann', 'Ingenieurin', 'Friseurin', 'Zimmermann'] as const;

/** Hersteller, Modell, HSN, TSN, kW, price new in euro; HSN and TSN are invented. */
export const autos = [
  ['Volta', 'Kompakt 1.5', '9901', 'AAB', 96, 28900], ['Volta', 'Kombi 2.0 TD', '9901', 'AAC', 110, 36500], ['Falkner', 'City', '9902', 'BCD', 55, 17900], ['Falkner', 'Grand Tourer', '9902', 'BCE', 140, 48700], ['Nordmark', 'SUV 4x4', '9903', 'CDE', 147, 52300], ['Nordmark', 'E-Limousine', '9903', 'CDF', 180, 61200], ['Rivana', 'Kleinwagen', '9904', 'DEF', 48, 14500], ['Rivana', 'Van Familie', '9904', 'DEG', 103, 39800],
] as const;

export const hunderassen = ['Labrador', 'Mischling', 'Dackel', 'Golden Retriever', 'Schäferhund', 'Pudel', 'Border Collie', 'Mops'] as const;
export const tiernamen = ['Bella', 'Luna', 'Balu', 'Rocky', 'Emma', 'Sam', 'Nala', 'Käthe', 'Flöckchen', 'Sturmwind'] as const;
