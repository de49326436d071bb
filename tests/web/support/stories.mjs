// Invented running stories, from which make_articles.mjs lays the browser tests' archive. No real person, firm or place is meant.
// Each: topics, place, `parts` (date, headline, lead) and a pool of sentences that the bodies are built from.

export const stories = [
  {
    topics: ["transport", "harbour", "labour"], place: "Port Ellery",
    parts: [
      ["2025-05-12", "Ferry crews vote to strike over night sailings", "Crews on the Ellery Sound ferries have voted by four to one to stop work from Friday."],
      ["2025-05-16", "Ferry strike strands 3,200 passengers on Skerry Isle", "The last boat before the strike left 40 minutes early, and without half of those who held tickets."],
      ["2025-05-21", "“We are not furniture”: islanders wait out the ferry strike", "Shops on Skerry Isle ration milk as the stoppage enters its second week."],
      ["2025-06-02", "Ferry strike ends as operator drops night-sailing plan", "The operator withdrew its timetable in full; crews return on Wednesday."],
      ["2025-06-19", "Who pays for the ferry strike? Council asks for £1.4m", "The council says that the stoppage cost the island more than a summer's harbour dues."],
    ],
    pool: [
      "The union said its members would not accept a timetable that left eight hours between shifts.",
      "Sound Lines, which runs the ferries, called the vote “a blow to the island economy”.",
      "Passengers slept in the harbour terminal, where volunteers served soup until midnight.",
      "A mediator appointed by the transport ministry is due in Port Ellery on Monday.",
      "The ferries carried 412,000 passengers last year, 6% more than in 2023.",
      "Freight is exempt from the strike, but two of the three freight boats are in dry dock.",
      "“Nobody asked us before they printed the timetable,” said Maren Oduya, who has crewed the ferries for 19 years.",
      "The harbour master closed the north quay to cars until the dispute is settled.",
    ],
  },
  {
    topics: ["trade", "economy", "steel"], place: "Norhaven",
    parts: [
      ["2024-11-04", "Steel tariff of 18% to start in January, ministry confirms", "Importers have eight weeks to clear their orders before the new tariff begins."],
      ["2025-01-06", "First ships turned back as steel tariff takes effect", "Two bulk carriers left the roads off Norhaven rather than unload at the new rate."],
      ["2025-03-18", "Steel and aluminium tariff “has cost 900 jobs”, say canners", "The canning industry wants its metal exempted, as it was in the tariff of 2019."],
      ["2025-05-28", "Tariff exemption for canners fails by one vote", "The amendment fell when a member who had promised to support it was late for the division."],
      ["2025-06-04", "Why the steel tariff did not bring the furnaces back", "Eighteen months after the announcement, the Norhaven works still runs one furnace of four."],
    ],
    pool: [
      "The tariff applies to flat and coiled steel, and from March to aluminium sheet.",
      "Steel imports through Norhaven fell by 31% in the first quarter, customs figures show.",
      "“You cannot tariff a furnace back to life,” said Anselm Qvist, who teaches trade history.",
      "The works said that orders had risen, but that electricity cost more than ore.",
      "Canneries along the coast buy about 40,000 tonnes of tinplate each year.",
      "The ministry published no estimate of jobs, and declined to say whether one exists.",
      "Three importers have asked the court to suspend the tariff until their appeal is heard.",
    ],
  },
  {
    topics: ["fisheries", "environment", "science"], place: "Skerry Isle",
    parts: [
      ["2023-04-11", "Herring return to Ellery Sound after 30 years", "Survey boats found spawning herring on three banks where none had been recorded since 1993."],
      ["2023-09-02", "Herring quota set at 2,100 tonnes in first year back", "Scientists had advised 1,400 tonnes; skippers had asked for 5,000."],
      ["2024-04-20", "Herring count halves, and no one agrees why", "The second spring survey found half the fish of the first."],
      ["2024-10-15", "Seals are not to blame for the herring, study finds", "Researchers followed 46 seals for a year and found that they prefer sand eels."],
    ],
    pool: [
      "The survey towed nets along 60 fixed lines, as it has each April since 1988.",
      "Herring need cold, well-mixed water to spawn, and the sound has been warming.",
      "“We counted twice, because none of us believed the first count,” said Dr Ingrid Aalto-Reyes.",
      "Skippers say that the survey boats look in the wrong places at the wrong tide.",
      "The quota is shared among 14 boats, the smallest of which is seven metres long.",
      "The institute will publish its raw counts, for the first time, in the autumn.",
    ],
  },
  {
    topics: ["elections", "politics"], place: "Norhaven",
    parts: [
      ["2022-09-12", "Council election: no majority in Norhaven for first time since 1974", "The Harbour List lost six seats, and with them its 48-year hold on the council."],
      ["2022-09-13", "Recount ordered in Quayside ward after tie", "Both candidates received 1,207 votes."],
      ["2022-09-20", "Quayside seat decided by drawing a name from a hat", "The returning officer borrowed the hat from a member of the public."],
      ["2024-02-27", "By-election in Quayside: turnout falls to 22%", "Fewer people voted in the by-election than signed the petition that caused it."],
    ],
    pool: [
      "Turnout was 51%, two points below the last council election.",
      "The count took until dawn because the lights in the hall failed twice.",
      "“A coalition is not a defeat; it is a meeting that never ends,” said the outgoing leader.",
      "The electoral office has had no complaint about the count.",
      "Three parties said they would talk; two of them said they would not talk to each other.",
      "The new council meets for the first time on 4 October.",
    ],
  },
  {
    topics: ["energy", "environment", "planning"], place: "Cape Lorne",
    parts: [
      ["2021-03-30", "Wind farm off Cape Lorne approved with 61 turbines", "Ministers cut the number of turbines by a third after the lighthouse keepers' society objected."],
      ["2022-08-08", "First turbine stands off Cape Lorne, two years late", "A crane ship that was booked for May arrived in August."],
      ["2024-01-22", "Storm stops Cape Lorne wind farm for nine days", "The turbines were too safe for their own good: all 61 shut down at once."],
      ["2025-02-14", "Cape Lorne wind farm to power every home on the coast", "On paper, at least: the cable that would carry the power is still on a drum."],
    ],
    pool: [
      "The wind farm is to supply 240,000 homes when the second cable is laid.",
      "Each turbine is 168 metres high to the tip of the blade.",
      "The grid operator said that it had planned for a storm, though not for that one.",
      "“I can see it from my kitchen, and I have decided to like it,” said a resident of Cape Lorne.",
      "Electricity prices fell below zero for eleven hours on the Sunday after the storm.",
      "The developer expects to recover its costs by 2039.",
    ],
  },
  {
    topics: ["health", "hospitals"], place: "Port Ellery",
    parts: [
      ["2020-03-17", "Port Ellery hospital cancels operations as beds fill", "Only urgent operations will go ahead until further notice."],
      ["2021-06-09", "Nurses' pay deal ends nine-month dispute", "The deal gives nurses 7% over two years and, for the first time, paid travel between islands."],
      ["2023-11-30", "Hospital ship to serve the outer isles from spring", "A refitted ferry will carry two operating theatres and a dentist."],
      ["2024-05-06", "Hospital ship sails, with everything but a doctor", "The post has been advertised four times."],
    ],
    pool: [
      "The hospital has 212 beds, of which 198 were occupied on Monday night.",
      "Waiting times for a hip operation have passed 14 months.",
      "“The sea is not the obstacle; the forms are,” said the ship's matron.",
      "The regional health board said that patients would be told by letter.",
      "Nurses on the outer isles had travelled unpaid since the route was cut in 2016.",
      "The board will review the service after a year.",
    ],
  },
  {
    topics: ["courts", "housing"], place: "Norhaven",
    parts: [
      ["2023-02-08", "Tenants win case over rooms “smaller than a parking space”", "The court found that 44 flats in the old customs house break the housing act."],
      ["2023-02-10", "Landlord to appeal against customs house ruling", "The owner says that the rooms are “compact by design”."],
      ["2023-10-19", "Appeal court: customs house flats must be rebuilt", "Three judges took eleven minutes to reject the appeal."],
    ],
    pool: [
      "The smallest of the flats measures 9.1 square metres.",
      "The judge said that a window on a corridor is not a window.",
      "Tenants will be rehoused at the landlord's expense while the work is done.",
      "The customs house was turned into flats in 2018 without a building permit, the court heard.",
      "“We measured it with the parking attendant's own tape,” said the tenants' lawyer.",
    ],
  },
  {
    topics: ["culture", "museums"], place: "Lorne",
    parts: [
      ["2019-07-21", "Lost fresco found behind cinema screen in Lorne", "Workmen who came to mend the screen found a wall painting of 1611."],
      ["2020-01", "Cinema and fresco to share a wall, museum decides", "The screen will roll up in the morning and down in the evening."],
      ["2022", "A year with the fresco: 90,000 visitors, and one divorce", "What a small town learned from a large painting."],
    ],
    pool: [
      "The fresco shows the siege of Lorne, with the besiegers rather better dressed than the besieged.",
      "Restorers from the museum will work at night, between the last film and the first school class.",
      "“It was the best film we ever showed, and it had been running for 400 years,” said the projectionist.",
      "The museum will charge nothing on Sundays.",
      "Admission to both costs £9.50.",
    ],
  },
];

export const other_languages = [
  {
    language: "fr", source: "La Tribune du Littoral", topics: ["transport", "harbour"], place: "Port-Élan", date: "2025-05-17",
    title: "Grève des ferries : l’île de Skerry coupée du continent",
    lead: "Les équipages ont cessé le travail à minuit ; 3 200 passagers attendent.",
    body: ["PORT-ÉLAN — Les équipages des ferries du détroit ont cessé le travail vendredi à minuit, après l’échec d’une dernière réunion.",
      "« Personne ne nous a consultés avant d’imprimer les horaires », dit une déléguée. Les commerçants de l’île craignent une pénurie de lait.",
      "Le ministère a nommé un médiateur, attendu lundi à la préfecture maritime."],
  },
  {
    language: "fr", source: "La Tribune du Littoral", topics: ["trade", "steel"], place: "Port-Élan", date: "2025-01-08",
    title: "Droits de douane sur l’acier : les conserveries s’inquiètent",
    lead: "La hausse de 18 % renchérit le fer-blanc dont vivent quarante usines de la côte.",
    body: ["Les conserveries achètent chaque année quelque 40 000 tonnes de fer-blanc. « À ce prix, mieux vaut vendre le poisson frais », dit un patron d’usine.",
      "Le ministère n’a publié aucune estimation des emplois menacés."],
  },
  {
    language: "de", source: "Küstenbote", topics: ["transport", "labour"], place: "Nordhafen", date: "2025-05-18",
    title: "Fährstreik: Tausende Passagiere sitzen auf Skerry fest",
    lead: "Die Gewerkschaft lehnt den neuen Nachtfahrplan ab.",
    body: ["Seit Freitag um Mitternacht fährt keine Fähre mehr über den Sund. Rund 3.200 Passagiere übernachteten im Hafengebäude.",
      "Die Reederei sprach von einem schweren Schlag für die Inselwirtschaft. Über die Überstunden soll ein Schlichter entscheiden."],
  },
  {
    language: "de", source: "Küstenbote", topics: ["energy", "environment"], place: "Kap Lorne", date: "2024-01-24",
    title: "Sturm legt Windpark vor Kap Lorne für neun Tage still",
    lead: "Alle 61 Anlagen schalteten sich gleichzeitig ab.",
    body: ["Der Netzbetreiber hatte mit einem Sturm gerechnet, nur nicht mit diesem. Die Strompreise fielen am Sonntag elf Stunden lang unter null."],
  },
  {
    language: "ja", source: "港湾新聞", topics: ["transport", "harbour"], place: "北港", date: "2025-05-17",
    title: "フェリー乗組員がスト、島に三千二百人足止め　夜間運航計画に反発",
    lead: "エレリー海峡のフェリー乗組員が十六日深夜からストライキに入った。",
    body: ["エレリー海峡を結ぶフェリーの乗組員が、夜間運航の計画に反対して十六日深夜からストライキに入り、島では約三千二百人が足止めされた。",
      "運航会社は「島の経済への打撃だ」とする談話を発表した。運輸省が任命した調停人が月曜日に到着する予定。"],
  },
  {
    language: "ja", source: "港湾新聞", topics: ["trade", "steel", "economy"], place: "北港", date: "2025-01-07",
    title: "鉄鋼関税十八％が発効、貨物船二隻が引き返す",
    lead: "輸入業者は八週間の猶予の間に在庫を積み増していた。",
    body: ["鉄鋼への十八％の関税が六日に発効し、沖合で待機していた貨物船二隻が荷揚げせずに引き返した。",
      "缶詰業界は免除を求めている。税関によると、第一四半期の輸入は三割減る見通し。"],
  },
];
