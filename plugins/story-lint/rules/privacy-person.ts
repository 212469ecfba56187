import { verdict } from '../measure.ts';
import type { Finding, Rule, Span } from '../types.ts';

const NAME = "\\p{Lu}(?:\\p{Ll}+|['’]\\p{Lu}\\p{Ll}+)(?:[-'’]\\p{Lu}\\p{Ll}+|\\p{Lu}\\p{Ll}+)?";
const LINK = '(?:(?:van|von|der|den|de|da|dos|del|della|di|bin|al|el|ter|la|le) ){0,2}';
/** Two to four capitalised words in a row, small particles and initials allowed. */
const FULL = new RegExp(`(?<![\\p{L}\\p{N}.’'/@_-])${NAME} (?:\\p{Lu}\\. ){0,2}${LINK}${NAME}(?: ${NAME}){0,2}(?![\\p{L}\\p{N}@_]|-\\p{L})`, 'gu');
const TITLED = new RegExp(`(?<![\\p{L}\\p{N}])(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Frau|Herr|Señora?|Sra?|Mme|Madame|Monsieur|Signora?|Smt|Shri)\\.? ${LINK}${NAME}(?: ${NAME})?`, 'gu');
const SINGLE = `(${NAME}(?: ${NAME})?)`;
/** Said of people only; the second list is said of services and markets too. */
const UNFIT = '(?:put on (?:a |an )?(?:PIP|performance|final)|on (?:a |an )?(?:PIP|(?:performance |improvement ){1,2}plan|final warning)|a (?:low|poor|bottom) performer|not meeting expectations|sacked|dismissed|laid off|managed out|coached out|demoted|given (?:a |his |her )?(?:final |written )?warning|rated (?:lowest|unsatisfactory|needs improvement))';
const FAILING = '(?:under-?performing|the (?:weakest|worst|lowest)(?: \\p{L}+)? (?:performer|engineer|on the team)|below (?:the )?bar|fired|let go|terminated|rated below|struggling)';
const UNWELL = '(?:signed off|on (?:long-term |extended )?(?:sick|medical|stress) leave|off sick|depressed|burn(?:t|ed) out|suicidal|pregnant|diagnosed|in (?:rehab|therapy|hospital|chemo)|hospitalised|hospitalized|dying|alcoholic|autistic|bipolar|terminally ill|seriously ill|waiting (?:on|for) a (?:liver|kidney|heart|transplant))';
const HAS = '(?:cancer|depression|anxiety|a (?:stroke|breakdown|miscarriage|heart attack|panic attack|burn-?out)|ADHD|autism|epilepsy|HIV|diabetes|a (?:drinking|drug|mental health) problem|PTSD|leuk(?:a)?emia|MS|chemo(?:therapy)?|an addiction)';
const BE = "(?:,? who)?(?:['’]s| was| is| were| had been| has been| got| had just been|['’]d been| went| came back)(?: \\p{Ll}+){0,2}";
/** A name, full or not, beside a judgement of performance or of health. */
const JUDGED: readonly RegExp[] = [
  new RegExp(`(?<![\\p{L}\\p{N}.’'/@_-])${SINGLE}${BE} (?:${UNFIT}|${UNWELL})(?!\\p{L})`, 'gu'),
  new RegExp(`(?<![\\p{L}\\p{N}.’'/@_-])${SINGLE}(?:,? who)? (?:had|has|suffered(?: from)?|suffers from|struggled with|was recovering from|told me about (?:his|her)|died of)(?: \\p{Ll}+){0,2} ${HAS}(?!\\p{L})`, 'gu'),
  new RegExp(`(?<![\\p{L}\\p{N}.’'/@_-])${SINGLE}['’]s (?:mental health|panic attacks?|anxiety|illness|sick leave|depression|cancer|illness|diagnosis|pregnancy|breakdown|burn-?out|addiction|drinking|divorce|miscarriage|dismissal|firing|PIP|(?:performance )(?:problem|issue|plan|review|rating)s?|underperformance|salary|bonus|severance)(?!\\p{L})`, 'gu'),
  new RegExp(`(?<!\\p{L})(?:fired|sacked|dismissed|demoted|managed out|coached out|let go of|terminated|laid off)(?: (?:was|him:|her:))? ${SINGLE}`, 'gu'),
  new RegExp(`(?<![\\p{L}\\p{N}.’'/@_-])${SINGLE},? (?:who |she |he )?(?:was|is|had been|were) (?:going through|having|recovering from|dealing with|struggling with|battling|fighting|being treated for) (?:\\p{Ll}+ ){0,2}${HAS}(?!\\p{L})`, 'gu'),
  new RegExp(`(?<!\\p{L})(?:gave|give|giving) ${SINGLE} (?:the|an?|his|her) (?:\\p{Ll}+ ){0,2}?(?:lowest|low|poor|bad|worst|unsatisfactory|final|written|formal|below) (?:\\p{Ll}+ ){0,1}(?:rating|review|warning|grade|score)(?!\\p{L})`, 'gu'),
  new RegExp(`(?<!\\p{L})[Ll]et ${SINGLE} go(?!\\p{L}|ing| live| ahead| first| on | to )`, 'gu'),
  new RegExp(`(?<!\\p{L})(?:put|had) ${SINGLE} on (?:a |an )?(?:PIP|performance|final)`, 'gu'),
];
const FAILED: readonly RegExp[] = [new RegExp(`(?<![\\p{L}\\p{N}.’'/@_-])${SINGLE}${BE} ${FAILING}(?!\\p{L})`, 'gu')];

/** Given names that stories are full of, from many countries; none that is also an everyday word, month, place or product. */
const GIVEN = new Set(
  `Ferran Jordi Iker Xabier Gonzalo Oddny Keziah Yewande Dimitra Hollis Percival Soraya Femi Rukhsana Gwendolen Torvald Adebowale Ngaire Philomena Casimir Petronella Rosalba Dov Ottavio Dinis Iolo Eluned Carys Gethin Saoirse Oisin Tadhg Aoife Caoimhe Grainne Malgorzata Grzegorz Slawomir Bozena Zdenek Vaclav Jarmila Ljubomir Snezana Zorica Vesna Ante Hrvoje Mladen Ruslan Timofey Gulnara Aigerim Batbayar Sokha Nguyen Linh Thuy Somchai Nattaya Putri Budi Agus Wayan Ketut Siti Nurul Aziza Zarina Parveen Shabnam Imtiaz Zubair Tanvir Nazrul Dilshan Nuwan Chathura Kasun Tenzin Pema Dorji Mwangi Otieno Achieng Njeri Wambui Kamau Chipo Tatenda Rudo Lerato Sipho Nomsa Zanele Thulani Bongani Kagiso Tebogo Palesa Mandla Amadou Mamadou Aminata Moussa Ousmane Fatoumata Seydou Abiodun Babajide Folake Olumide Temitope Yetunde Chukwuemeka Nneka Uchenna Ebele Yaw Kojo Akosua Adjoa Kwesi Selam Tigist Dawit Hiwot Bekele Abebe Mateus Renan Leticia Jimena Itziar Ainhoa Eneko
  Aakash Aarav Aaron Abby Abdi Abdul Abdullah Abena Abigail Adaeze Adam Adebayo Adel Adela Adele Adelina Aditi Aditya Adrian Adunni Afia Agatha Agnes Agnieszka Ahmad Ahmed Aileen Aino Aisha Aizhan Ajay Akash Akiko Akinyi Akira Alan Alana Alba Albert Alberto Alda Aldo Alejandro Aleksandr Aleksandra Alena Alessandro Alex Alexander Alexandra Alexei Alfie Alfonso Alfred Ali Alice Alicia Alina Alison Alistair Alma Alois Alvaro Alwin Amanda Amara Amaya Ambrose Amelia Amelie Amina Amir Amit Amparo Amy Ana Anan Ananya Anastasia Anaïs Anders Andre Andrea Andreas Andrew Andrzej Andrés Angela Angus Anil Anita Anjali Ann Anna Anne Anneke Annelise Annika Ansel Anselm Ansgar Anthea Anthony Antoine Anton Antonia Antonio Anya Ariadne Ariel Arjun Arlo Armando Arne Arno Arthur Arun Arvid Arvind Asha Ashley Ashok Aslan Asmund Assaf Astor Astrid Augusta Aurelia Aurélie Ava Avery Avi Axel Aya Ayaan Ayesha Ayo Aziz Balthasar Balázs Barbara Barnaby Barry Bart Bartek Bartosz Bastian Bea Beata Beatrice Beatriz Belinda Ben Benedict Benjamin Bernadette Bernard Bernardo Bertrand Beth Bettina Bhavna Bianca Bilal Birgit Bjorn Björn Blanca Blanche Bob Bogdan Boris Boyd Bram Brandon Branko Brenda Brendan Brian
  Bridget Bronwyn Bruce Bruno Bryan Caleb Calvin Cameron Camila Camille Candice Carina Carl Carla Carlo Carlos Carmel Carmen Carol Caroline Cass Cassandra Cassius Catalina Catherine Cato Cecilia Cedric Celeste Celia Chandra Charles Chen Cheng Cheryl Chiamaka Chiara Chidi Chika Chinedu Chiyo Chloe Chris Christa Christel Christian Christina Christine Christoph Christopher Cian Ciara Claire Clara Clarence Clark Claude Claudia Clemens Clement Clive Colette Colin Colm Connor Conrad Constance Cora Cordelia Corinna Corinne Cormac Cornelia Cornelius Cosmin Craig Crispin Cristina Cynthia Dafydd Dagmar Dagny Daisuke Dalia Damian Damien Damir Dan Dana Daniel Daniela Danielle Danuta Daphne Dario Darius Dariusz Darko Darren Dave David Davide Deborah Declan Deepa Deepak Deirdre Delia Delphine Demetrius Denis Denise Derek Dermot Desmond Devika Dexter Dhruv Diana Didier Diego Dieter Dietrich Dilip Dimitri Dinesh Dirk Divya Dmitri Dolores Dominic Dominik Dominika Donald Donna Dora Doreen Dorian Doris Dorothea Dorothy Doug Douglas Dragan Duncan Dusan Dylan Eamon Eberhard Ed Edda Edgar Edith Edmund Edna Eduardo Edward Edwin Efua Eileen Eilidh Einar Eino Eira Eirik Ekaterina Elaine Eleanor Elena Elias
  Elif Elijah Elisa Eliza Elizabeth Elke Ella Ellen Elliot Elliott Elodie Elsa Elspeth Elvira Emanuel Emeka Emil Emilia Emilio Emily Emma Emmanuel Enid Enrique Enzo Eric Erik Erika Erin Erling Ernest Ernesto Ernst Errol Esme Esperanza Estelle Esther Ethan Etienne Eugene Eugenia Eun Eunice Eva Evelyn Ewa Ewan Fabian Fabio Fabrice Faisal Farah Farid Fatima Fatou Fay Felipe Felix Ferdinand Fergus Fernando Fikret Finlay Finn Fintan Fiona Flavia Fleur Florian Frances Francesca Francesco Francis Francisco Franco Franz Fred Frederik Freya Frida Frieda Friedrich Fritz Fumiko Gabor Gabriel Gabriela Gareth Gary Gaurav Gavin Gemma Geoff Geoffrey Georg George Georgina Gerald Geraldine Gerard Gerd Gerda Gert Gianluca Gideon Giles Gillian Gina Giorgio Giovanni Giulia Giuseppe Glen Gloria Goran Gordon Gottfried Graham Greg Gregory Greta Gretchen Grigori Gudrun Guido Guillermo Gunnar Gustavo Gwen Gwendolyn Gyula Gábor Günther Habib Hadiza Hadley Hakan Halima Hamid Hamish Hanna Hannah Hanne Hannes Hans Harald Harish Harold Harry Haruka Haruki Haruto Harvey Hassan Heather Hector Hedda Hedwig Heidi Heike Heinrich Heinz Helen Helena Helga Hendrik Henri Henrietta Henrik Henry Herbert Herman Hermann
  Hilary Hilda Hilde Hildegard Hiro Hiroshi Holger Horace Horst Howard Howell Hubert Hugo Humphrey Huong Hussein Håkan Ian Ibrahim Idris Ifeoma Ignacio Ignatius Igor Ilana Ilias Ilse Ilya Imani Imogen Imran Ines Inga Inge Ingeborg Inger Ingrid Inés Ioana Iolanda Ione Irene Irina Irma Isaac Isabel Isabella Isabelle Isadora Isha Ishaan Isidore Ismail Isolde Itzel Ivan Ivana Ivo Iwan Jaap Jabulani Jack Jacob Jacqueline Jaime Jakob Jakub Jalal Jamal James Jamie Jan Jana Jane Janek Janet Janina Janine Jared Jarek Jasmin Jasmine Jason Jasper Jaspreet Javier Jaya Jeanne Jeff Jelena Jennifer Jenny Jens Jeremy Jeroen Jerome Jerzy Jesper Jessica Jesus Jette Jill Jim Jiri Jiří Joachim Joan Joanna Joao Jocasta Jocelyn Jochen Jodie Joe Joel Joelle Joep Johan Johanna Johannes John Jolanta Jolene Jonah Jonas Jonathan Joost Jorge Joris Jose Josef Josefin Joseph Josephine Josh Joshua Josie José Jovan Joyce João Juan Juanita Judith Judy Julia Julian Juliana Julie Julien Juliet Juliette Julio Julius Juma Justin Justine Justyna Jürgen Kai Kaisa Kaito Kamal Kamil Kamila Kaori Karen Kari Karim Karin Karina Karl Karl-Heinz Karol Karolina Karthik Kaspar Kasper Katarzyna Kate Kateryna Katherine Kathleen
  Kathrin Kathy Katie Katja Katrin Katrina Katya Kavita Kazuki Keiko Keisha Keith Kelechi Kelly Kemal Ken Kenji Kenneth Kerry Kerstin Kevin Khadija Khaled Khalid Kieran Kim Kimberly Kiran Kirsten Kirsty Klaus Kofi Koji Konrad Konstantin Krishna Kristen Kristian Kristin Kristina Kristof Krzysztof Kumar Kunal Kurt Kurtis Kwabena Kwaku Kwame Kyle Kyoko Lachlan Laila Lakshmi Lamar Lana Lara Larisa Larissa Larry Lars Lasse Laszlo Latoya Laura Lauren Laurence Laurent Laurie Lavinia Lawrence Layla Lea Leah Leander Leandro Lee Leif Leigh Leila Leland Len Lena Lennart Lenny Leo Leon Leona Leonardo Leonie Leopold Leroy Leslie Lester Levi Lewis Liam Lila Lilian Liliana Lillian Lily Lina Linda Ling Linus Lionel Lisa Livia Liz Ljubica Lloyd Lois Lola Lorcan Lorena Lorenzo Loretta Lorna Lorraine Lothar Lottie Louis Louise Luana Luca Lucas Lucia Lucian Luciana Lucille Lucinda Lucy Ludmila Ludwig Luis Luisa Luka Lukas Luke Lupe Luther Luz Lydia Lyle Lynn Lyudmila László Mabel Maciej Macy Mads Maeve Magda Magdalena Magnus Mahesh Mahmoud Maisie Maja Malachi Malcolm Malik Malin Mallory Manfred Manish Manoj Manon Manuel Manuela Mara Marc Marcel Marcela Marcia Marcin Marco Marcus Marek Margaret
  Margarethe Margarita Margot Marguerite Maria Marian Mariana Marianne Maribel Maribeth Marie Marija Marika Marilyn Marina Mario Marion Marisa Marit Marius Marjorie Marlene Marlon Marlow Marta Martha Martin Martina Marty Mary Maryam María Masha Massimo Mateo Mathieu Mathilde Matilda Mats Matt Matteo Matthew Matthias Maud Maureen Maurice Mauricio Maxim Maxine Maya Meena Meera Megan Mehdi Mehmet Mei Melanie Melinda Melissa Merav Meredith Merete Merle Mette Mia Mica Michael Michaela Michal Michelle Mick Miguel Mika Mikael Mike Mikhail Miki Mikkel Milan Milena Milica Millicent Milo Milos Mina Mindy Minh Minna Mira Mirela Miriam Mirko Mitchell Mitsuko Mohamed Mohammad Mohammed Mohan Moira Moises Molly Mona Monica Monika Montserrat Moritz Morten Moses Moshe Muhammad Mukesh Muriel Murray Mustafa Myra Myriam Myrtle Nabil Nadia Nadine Naledi Nanette Naoko Naomi Nasser Natalia Natalie Natan Natasha Nathalie Nathan Nathaniel Naveen Nazanin Ned Neha Neil Nell Nelson Nestor Ngozi Nia Niamh Nicholas Nick Nico Nicola Nicolas Nicole Niels Nigel Nikhil Nikita Nikki Nikolai Nikos Nils Nima Nina Nisha Nishant Noah Noel Noelle Noor Nora Noriko Norma Norman Nuala Nuno Nur Nuria Oana Obinna Octavia Odalys
  Odette Odile Olaf Olav Ole Oleg Oleksandr Olena Olga Oliver Olivia Oluwaseun Omar Omari Oonagh Ophelia Oren Orla Orson Ortwin Osama Oscar Osman Osvaldo Ottilie Otto Owen Pablo Paige Pamela Panagiotis Paolina Paolo Parth Pascal Patrice Patricia Patrick Paul Paula Paulina Pauline Paulo Pavel Pedro Peggy Penelope Percy Perpetua Peter Petra Phil Philip Philippa Philippe Phoebe Phyllis Pia Pierre Pieter Pilar Pim Piotr Pippa Polly Pooja Pradeep Prakash Prasad Praveen Preeti Priya Pål Quentin Quincy Rachel Rafael Rafaela Raghav Rahul Raimund Rainer Raisa Raj Rajesh Ralf Ramesh Ramon Ramona Ramón Randall Rania Raoul Raphael Raquel Rashid Rasmus Raul Ravi Raymond Raúl Rebecca Rebekah Reggie Regina Reginald Reina Reinhard Reinhold Remy Renata Renato Renaud Rene Renee René Renée Reza Rhea Rhiannon Rhoda Rhys Ria Ricardo Riccardo Richard Rina Rita Ritu Robbie Robert Roberta Roberto Robin Rochelle Rocio Roderick Rodney Rodrigo Roger Rohan Rohini Rohit Roisin Roland Rolf Romain Roman Romy Ron Ronald Ronan Rory Rosa Rosalie Rosalind Rosario Rosemary Roshan Rosie Roswitha Rowan Rowena Roxana Roxanne Roy Ruairi Ruben Rubén Rudi Rudolf Rufus Rukmini Rupert Russell Rustam Ruth Ryan Rémi Saanvi
  Sabine Sabrina Sadia Sadie Saeed Safia Sahil Said Saida Sajid Sakura Saleh Salim Sally Salma Salvador Sam Samantha Sami Samir Sampath Samuel Sandeep Sandra Sandy Sanjay Sanjeev Sanna Santiago Santosh Sara Sarah Sasha Saskia Satoshi Saul Saurabh Sean Sebastian Sebastián Selena Selim Selma Serena Serge Sergei Sergio Seth Seun Shahid Shalini Shane Shanice Shannon Sharon Shaun Shauna Sheena Sheila Sheldon Shilpa Shinji Shira Shirley Shiv Shobha Shreya Sian Sibusiso Sibylle Sid Siddharth Sidney Sigrid Sigurd Silas Silke Silvia Silvio Simon Simone Sinead Sinéad Siobhan Sita Sizwe Slavica Sneha Sofia Sofie Solange Soledad Solomon Solveig Sonia Sonja Soo Sophia Sophie Soren Srinivas Stacey Stan Stanislav Stavros Stefan Stefano Steffen Steffi Stella Stephan Stephanie Stephen Steve Steven Stewart Stig Stuart Sudha Sumit Sunil Sunita Suraj Suresh Surya Susan Susana Susanne Suzanne Sven Svend Svenja Svetlana Swati Sybil Sylvia Sylvie Søren Tabitha Tadeusz Tahir Takeshi Talia Tamar Tamara Tamsin Tanisha Tanja Tanya Tara Tariq Taro Tasha Tatiana Tatsuya Tatyana Ted Tendai Terence Teresa Terry Tess Tessa Thabo Thaddeus Thandiwe Thea Thelma Theo Theodor Theodora Theodore Theresa Thi Thiago
  Thibault Thierry Thilo Thomas Thorsten Tiago Tibor Tilda Tilman Tim Timo Timothy Timur Tina Tobi Tobias Todd Tom Tomas Tomasz Tomoko Toni Tony Tor Torsten Tova Tracey Tracy Travis Trevor Trine Tristan Trudy Tsering Tuan Tunde Turid Tyler Tyrone Ugo Ula Ulla Ulrich Ulrika Ulrike Uma Umar Ursula Usha Uwe Valentina Valeria Valerie Vance Vanessa Varun Vasily Vasu Velma Venkat Vera Verena Verity Vernon Veronica Vicente Vicki Victor Vijay Vikas Vikram Viktor Vilma Vince Vincent Vinod Virgil Vishal Vito Vittoria Vivian Viviana Vivienne Vladimir Volker Vusi Walid Wallace Walter Walther Wanda Wang Wanjiru Warren Wayne Wei Wenche Wendell Wendy Werner Wes Wilbur Wilfred Wilhelm Wilhelmina Willa Willem William Wilma Winifred Winston Wojciech Wolfgang Wouter Xavier Xiao Ximena Xin Yael Yan Yara Yasmin Yasmine Yasuo Yelena Yevgeny Ying Yoko Yolanda Yonatan Youssef Yuan Yuki Yuko Yuri Yusuf Yves Yvette Yvonne Zachary Zack Zahra Zainab Zainal Zara Zbigniew Zeynep Zhang Zoe Zofia Zofie Zoltan Zoran Zsofia Zuzana Zwelethu Álvaro Émile Étienne`.split(/\s+/u),
);
/** One of these in it and it is a firm, a place, a post, a principle or a product. */
const NO_NAME = new Set(
  'Street Road Avenue Square Park Bay Bridge River Lake Island Islands City Town County State University College School Institute Hospital Clinic Church Airport Station Bank Group Inc Ltd Limited Corp Corporation Company Co GmbH Plc Foundation Trust Association Society Union Partners Holdings Capital Insurance Motors Airlines Foods Stores Labs Lab Studio Studios Press Times News Post Award Prize Cup League Open Day Days Week Friday Monday Tuesday Wednesday Thursday Saturday Sunday January February March April May June July August September October November December Christmas Easter Eve Year Manager Director Engineer Engineering Architect Analyst Officer President Lead Leader Head Chief Senior Junior Principal Staff Vice Executive Product Program Programme Project Operations Service Services Server System Systems Platform Cloud Data Machine Learning Intelligence Functions Function Lambda Framework Protocol Studio Code Framework Suite Office Review Board Committee Council Ministry Department Agency Authority Commission Bureau Team Teams Customer Obsession Ownership Invent Simplify Right Learn Curious Hire Develop Best Insist Highest Standards Think Big Bias Action Frugality Earn Trust Dive Deep Backbone Disagree Commit Deliver Results Strive Employer Success Scale Broad Responsibility Bar Raiser Loop Situation Task Result Learning North South East West Northern Southern Eastern Western Central New Great United Saint San Santa Los Las El Sun Spring Boot Native Studio Encrypt Expectations Pi Pis Ocean Sea Gulf Valley Hills Beach Coast Desert Forest Mountain Kong Republic Kingdom States Africa America Europe Asia India China Japan Germany Texas Street Wall Web Mobile Digital Global Solutions Solution Fundamentals Associate Practitioner Professional Certified Master Transformation Innovation Funnel Champion Affairs Public Practice Permission Request Singles Black Cyber Deere Sachs Stanley Fargo Schwab Spencer Hilfiger Cook Hancock Nightingale Disney Hopkins Hewlett Daimler Kaiser Permanente Wood Act Law Bill Method Effect Index Curve Test Theorem Rule Chart Diagram Process Distribution Model Field Arbor Networks Logistics Bahn Airways Telecom Energy Pharma Technologies Technology Consulting Media Health Healthcare Retail Software Payments Counsel Prime Communications Chemicals Steel Electric Power Water Rail Railways Mart Market Markets Brothers Bros Sons Ventures Industries Electronics Semiconductor Entertainment Games Interactive Robotics Aerospace Automotive Freight Shipping Express Mutual Life Assurance Blue Red Green Silver Gold Golden White Royal National International General American British French Deutsche Banco Acme Amazon Google Microsoft Apple Oracle Salesforce Alto Apache Linux Kubernetes Docker Visual Teams Slack Zoom Windows Android Legal Finance Marketing Sales Support Security Billing Fraud Risk Compliance Human Resources Accounts Payable Supply Chain Net Promoter Score Time Six Sigma Lean Belt Report Summit Conference Release Train Sprint Planning Root Cause Correction Errors Working Backwards Press House Palace Hotel Tower Gate Court Hall Centre Center Campus Building Floor Terminal Port Harbour Harbor Square Circus Cross Grande Sul Norte Grosso Alegre Gari Paulo Janeiro Aires Lumpur Delhi Angeles Francisco Diego Antonio Jose Vegas Orleans Lanka Arabia Zealand Lanka Rica Leone Moines Relations Experience Facilities Procurement Reliability Science Safety Quality Treasury Audit Infrastructure Analytics Research Insights Strategy Growth Enablement Workplace Training Recruiting Talent Acquisition Beach Douglas Speed Talk Jacket Grove Libre Republic Mercado Grupo'.split(' '),
);
/** Known to everybody; naming them gives nobody away. */
const PUBLIC = new Set('Jeff Bezos|Andy Jassy|Werner Vogels|Elon Musk|Bill Gates|Steve Jobs|Tim Cook|Satya Nadella|Sundar Pichai|Mark Zuckerberg|Warren Buffett|Martin Fowler|Kent Beck|Linus Torvalds|Grace Hopper|Ada Lovelace|Alan Turing|Donald Knuth|Kelsey Hightower|Gene Kim|Edward Tufte|Peter Drucker|Clayton Christensen|Brené Brown|Simon Sinek|Kim Scott|Barack Obama|Donald Trump|Joe Biden|Angela Merkel|Nelson Mandela|Taylor Swift|Daniel Kahneman|Edwards Deming|Eric Ries|Marty Cagan|Robert Martin|Andrew Ng|Rich Hickey|Larry Page|Sergey Brin|Reed Hastings|Patrick Collison|Ben Horowitz|Andy Grove|John Doerr|Patrick Lencioni|Dale Carnegie|Stephen Covey|Ray Dalio|John Lewis|Laura Ashley|Ted Baker|Paul Smith|Hugo Boss|William Hill|Leroy Merlin|Roland Berger|Oliver Wyman|Arthur Andersen|Ralph Lauren|Calvin Klein|Jane Doe|John Doe|Joe Bloggs|Marie Curie|Rosa Parks|Tim Hortons|Stella Artois|Charles Darwin|Isaac Newton|Albert Einstein|Florence Nightingale|Harry Potter|Ben Franklin|Benjamin Franklin|Marie Kondo|Sherlock Holmes|Winston Churchill|Leonardo da|Vincent van|Mahatma Gandhi|Mother Teresa|Michael Jordan|Pablo Picasso|Agatha Christie|Henry Ford|Thomas Edison|Nikola Tesla|Adam Smith|Karl Marx'.split('|'));
const ROLE = '(?:VP|CTO|CEO|CFO|COO|CPO|CISO|CIO|SVP|EVP|GM|PM|TPM|EM|SDM|director|manager|boss|engineer|developer|designer|analyst|lead|architect|reports?|colleague|peer|patient|candidate|intern|nurse|doctor|teacher|head|founder|owner|recruiter|mentor|skip|contractor|consultant|driver|operator|technician|friend|wife|husband|brother|sister|son|daughter|mother|father|hire|programmer|tester|accountant|lawyer|pilot|officer|supervisor|assistant|scientist|student|holder|caller|resident|tenant|passenger|foreman|nurse|physician|chef|cook|teammate|lead|man|woman|guy|lady|person)';
/** What shows that two capitalised words nobody knows are a person. */
const BEFORE = new RegExp(`(?:\\b${ROLE},? (?:of \\p{L}+ )?(?:was |is |named |called )?|\\b(?:he|she|who)(?:['’]s| is| was) |\\b(?:named|name is|name was|told|asked|rang|phoned|emailed|e-mailed|mailed|messaged|hired|fired|coached|mentored|promoted|thanked|convinced|persuaded|interviewed|dismissed|reported to|reporting to|paired with|sat with|sat down with|spoke to|spoke with|argued with|met|dear|hi) |\\b(?:the|my|our|their|his|her|an?) (?:[\\p{L}-]+ ){0,3}${ROLE}\\b[^.!?,;\\n]{0,36}(?: was |, | \\(| [—–] )(?:one )?)$`, 'iu');
const AFTER = new RegExp(`^(?:,? (?:who|whose)\\b|, (?:the|our|my|their|his|her|an?) (?:[\\p{L}-]+ ){0,3}${ROLE}\\b|,? (?:said|told|asked|wrote|agreed|resigned|quit|cried|refused|complained|disagreed|objected|replied|admitted|apologised|argued|insisted) | from (?:the|our|my) (?:[\\p{L}-]+ ){1,3}(?:team|desk|squad|side|group|department)\\b|, \\d{2},|,? [(<]?[\\w.+-]{1,40}@)`, 'u');

const isNobodyPublic = (words: readonly string[]): boolean => !PUBLIC.has(words.slice(0, 2).join(' ')) && !words.some((word) => NO_NAME.has(word));

/** He or she in the same sentence: companies and products have neither. */
const PRONOUN_BEHIND = /^[^.!?\n]{0,60}?\b(?:he|she|him|his|her|hers|herself|himself)\b/u;
const ARTICLE = /(?:^|[\s(“"])(?:the|an?|our|this|that|each|every|another|any|some|using|in|at|near|via|into|on|onto|across)\s$/iu;

function isPerson(source: string, start: number, words: readonly string[]): boolean {
  const name = words.join(' ');
  const before = source.slice(Math.max(0, start - 90), start);
  if (!isNobodyPublic(words) || ARTICLE.test(before)) return false;
  if (GIVEN.has((words[0] ?? '').split('-')[0] ?? '')) return true;
  const behind = source.slice(start + name.length, start + name.length + 70);
  return BEFORE.test(before) || AFTER.test(behind) || (!OPENS_SENTENCE.test(before) && PRONOUN_BEHIND.test(behind));
}

/** Capitals that only begin a sentence. */
const OPENERS = new Set(
  'I The A An And But So Or If When While After Before Since Because As At In On Of To For From By With Without Then Now Once One Two Three Four Five Six My Our Your His Her Their Its We He She They It You This That These Those There Here What Which Who Whose How Why Where Not No Nobody Everyone Everybody Someone Somebody Anyone All Both Each Every Many Most Some Several Half Last Next First Second Later Meanwhile However Instead Also Even Only Still Today Yesterday Afterwards Finally Eventually Unfortunately Dear Hi Hello Thanks Later Lead Role Interviewer Candidate Context Situation Task Action Result Background Told Asked Called Rang Met Hired Fired Coached Promoted Phoned Emailed Interviewed Convinced Persuaded Mentored Thanked Dismissed Paired January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday Had Was Were Is Are Did Do Got Made Put Let Gave Took Wrote Sat Went Worked Spent Between During Within Until Under Over Through Around Near Against Despite Although Though Whether Unlike Like Per Via Plus Besides Especially Only Just Mr Mrs Ms Miss Dr Prof Frau Herr PIP VP CTO CEO CFO COO CPO SVP HR PM EM'.split(' '),
);

/** The part of a run of capitals that may be a name. */
function trim(text: string): { at: number; words: string[] } {
  const words = text.split(' ');
  let at = 0;
  while (words.length > 0 && (OPENERS.has(words[0] ?? '') || /^(?:Interviewer|Candidate)$/u.test(words[0] ?? ''))) at += (words.shift() ?? '').length + 1;
  return { at, words };
}

const OPENS_SENTENCE = /(?:^|[.!?:;•\n*>|-]\s*["“'‘([*_]{0,3})$/u;

function* personsIn(source: string): Generator<Span & { readonly judged: boolean }> {
  for (const pattern of [FULL, TITLED]) {
    for (const match of source.matchAll(pattern)) {
      const { at, words } = trim(match[0]);
      const start = match.index + at;
      const titled = pattern === TITLED;
      const last = (words.at(-1) ?? '').replace(/['’]s$/u, '');
      const end = match.index + match[0].length - ((words.at(-1) ?? '').length - last.length);
      const plain = titled ? words.filter((word) => !/^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Frau|Herr|Señora?|Sra?|Mme|Madame|Monsieur|Signora?|Smt|Shri)\.?$/u.test(word)) : words;
      const name = [...plain.slice(0, -1), last];
      if (name.length < 2 || !(titled ? isNobodyPublic(name) : isPerson(source, start, name))) continue;
      yield { start: titled ? match.index : start, end, judged: false };
    }
  }
  for (const pattern of [...JUDGED, ...FAILED]) {
    for (const match of source.matchAll(pattern)) {
      const { at, words } = trim(match[1] ?? '');
      const start = match.index + match[0].indexOf(match[1] ?? '') + at;
      const opens = OPENS_SENTENCE.test(source.slice(Math.max(0, start - 6), start));
      const known = GIVEN.has((words[0] ?? '').split('-')[0] ?? '');
      if (words.length === 0 || words.some((word) => NO_NAME.has(word)) || PUBLIC.has(words.join(' ')) || (!known && words.length < 2 && (opens || FAILED.includes(pattern)))) continue;
      yield { start, end: start + words.join(' ').length, judged: true };
    }
  }
  for (const match of source.matchAll(TITLED)) {
    if (new RegExp(`^(?: [\\p{L}\\d]+){0,3},?(?: \\p{L}+){0,3} (?:${UNFIT}|${UNWELL}|${HAS})(?!\\p{L})`, 'u').test(source.slice(match.index + match[0].length, match.index + match[0].length + 90))) {
      yield { start: match.index, end: match.index + match[0].length, judged: true };
    }
  }
}

export const privacyPerson: Rule<'privacy-person'> = {
  id: 'privacy-person',
  title: 'A private person, named',
  why: 'Whoever is named in a story did not agree to be in it: a colleague’s full name, or any name beside a judgement of work or health, is theirs. A role or a bare first name tells the same story.',
  dimension: null,
  examples: {
    good: [
      'I asked Priya and the head of billing, and Tom from Sales agreed.',
      'We run Great Expectations on AWS Step Functions in São Paulo on Black Friday.',
      'Customer Obsession and Dive Deep are Leadership Principles; Jeff Bezos wrote the letter.',
      'I coached an engineer who had been signed off with depression.',
      'Kafka was underperforming, and Lambda was let go.',
    ],
    bad: [
      'The engineer I coached out was ⟦Tobias Wrenfeld⟧.',
      'He’s ⟦Anselm Drury⟧, and he had been charged for a dead meter.',
      'I rang their VP, ⟦Ines Calderbrook⟧, and said so.',
      '⟦Mrs Halloran-Pike⟧ from Ward 6, is waiting on a liver.',
      'In May ⟦Marek⟧ was put on a PIP, and ⟦Priya⟧ was signed off.',
    ],
  },
  check(story) {
    const findings: Finding[] = [];
    for (const { start, end, judged } of [...personsIn(story.source)].sort((a, b) => a.start - b.start || b.end - a.end)) {
      if (start < story.bodyStart || (findings.at(-1)?.end ?? -1) > start) continue;
      const name = story.source.slice(start, end);
      const message = judged
        ? `“${name}” is named beside a judgement of their work or health. Take the name out and say what you did.`
        : `“${name}” is somebody’s full name. Say what they were to you.`;
      findings.push({ start, end, message, suggestions: ['my tech lead', 'a senior engineer on my team', 'the customer'] });
    }
    return verdict(findings.length === 0 ? 1 : 0, findings);
  },
};
