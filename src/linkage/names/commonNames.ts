/** A common name: how it is written in Arabic and how it is met in Latin letters. */
export interface CommonName {
  readonly arabic: string;
  readonly kind: "male" | "female" | "family";
  /** The first is the most usual in English. */
  readonly latin: readonly [string, ...string[]];
}

/** From frequent to rare within each kind, by common knowledge of Levantine naming, not by a count of any list. */
const male = `
محمد Mohammed,Muhammad,Mohamad,Mohammad,Mohamed,Muhammed,Mohamet,Mhd,Mhmd
أحمد Ahmad,Ahmed,Ahmet
محمود Mahmoud,Mahmud,Mahmood,Mahmut
علي Ali,Aly
خالد Khaled,Khalid,Haled
حسين Hussein,Husayn,Hussain,Husain,Hossein,Hussien,Houssein
حسن Hassan,Hasan
إبراهيم Ibrahim,Ebrahim,Ibraheem,Brahim
يوسف Youssef,Yusuf,Yousef,Yousif,Youssouf,Joseph
عمر Omar,Umar,Omer
مصطفى Mustafa,Mostafa,Moustafa,Mustapha
عبدالله Abdullah,Abdallah,Abdalla,Abdulla
عبدالرحمن Abdulrahman,Abdelrahman,Abdurrahman,Abderrahmane,Abdalrahman
ياسر Yasser,Yaser,Yasir
سامر Samer,Samir
سمير Samir,Sameer
فادي Fadi,Fady
رامي Rami,Ramy
طارق Tarek,Tariq,Tareq
ماهر Maher,Mahir
عماد Imad,Emad
بسام Bassam,Basam
زياد Ziad,Ziyad,Zyad
نبيل Nabil,Nabeel
جمال Jamal,Gamal,Djamal
كمال Kamal,Kemal
وليد Walid,Waleed
أيمن Ayman,Aiman,Aymen
هيثم Haitham,Haytham,Haisam,Haysam
أنس Anas
بلال Bilal,Belal
حمزة Hamza,Hamzah,Hamzeh
سعيد Saeed,Said,Saied
سليم Salim,Saleem
سالم Salem,Salim
سليمان Suleiman,Sulaiman,Soliman,Sleiman,Suleyman
صالح Saleh,Salih
صلاح Salah
عادل Adel,Adil
عامر Amer,Amir
أمير Amir,Ameer
عدنان Adnan
غسان Ghassan,Gassan
فراس Firas,Feras,Firass
فيصل Faisal,Faysal,Feisal
قاسم Qasim,Kassem,Qassem,Kasim,Gassim
كريم Karim,Kareem
لؤي Louay,Loai,Luay
مازن Mazen,Mazin
مجد Majd
مروان Marwan
معاذ Muath,Moaz,Muadh,Mouaz
منذر Munther,Monzer,Mundhir,Munzer
موسى Mousa,Musa,Moussa,Mussa
عيسى Issa,Isa,Eissa,Eisa
يحيى Yahya,Yehia,Yahia
نادر Nader,Nadir
ناصر Nasser,Naser,Nasir
نزار Nizar,Nezar
هاني Hani,Hany
هشام Hisham,Hesham,Hicham
وائل Wael,Wail
ياسين Yassin,Yasin,Yaseen
رضوان Radwan,Ridwan,Redwan
رياض Riad,Riyadh,Riyad
زكريا Zakaria,Zakariya,Zakarya
سعد Saad,Sad
شادي Shadi,Shady,Chadi
ضياء Diaa,Dia,Ziya
طلال Talal
عبدالعزيز Abdulaziz,Abdelaziz
عبدالكريم Abdulkarim,Abdelkarim,Abdulkareem
عبدالقادر Abdulkader,Abdelkader,Abdulqadir
عثمان Othman,Osman,Uthman
علاء Alaa,Ala
غياث Ghiath,Ghayath,Ghiyath
فواز Fawaz,Fawwaz
مأمون Maamoun,Mamoun,Mamun
مهند Muhannad,Mohanad,Mouhannad,Mohannad
نضال Nidal,Nedal
أسامة Osama,Oussama,Usama
إسماعيل Ismail,Ismael,Esmail
إياد Iyad,Eyad,Iad
أكرم Akram
أشرف Ashraf,Achraf
بشير Bashir,Basheer,Bachir
توفيق Tawfiq,Toufic,Tawfik
جابر Jaber,Jabir
حاتم Hatem,Hatim
خليل Khalil,Khaleel
داود Dawood,Daoud,Dawud
رشيد Rashid,Rasheed,Rachid
شريف Sharif,Shareef,Cherif
فهد Fahd,Fahed
نورالدين Noureddine,Nureddin,Nour-Eddin,Nouraldin
سيفالدين Saifeddine,Saifuddin,Seif-Eddin
`;

const female = `
فاطمة Fatima,Fatimah,Fatma,Fatmeh
مريم Mariam,Maryam,Mariem
عائشة Aisha,Aysha,Aicha
خديجة Khadija,Khadijah,Khadeeja
زينب Zainab,Zaynab,Zeinab
أمينة Amina,Aminah,Ameena
هدى Huda,Hoda,Houda
منى Mona,Muna,Mouna
سلمى Salma,Selma
ليلى Laila,Layla,Leila
رنا Rana
ريم Reem,Rim
سعاد Suad,Souad,Soad
سميرة Samira,Sameera
سناء Sanaa,Sana
نور Nour,Noor,Nur
هبة Hiba,Heba
ياسمين Yasmin,Yasmine,Yasmeen
رهف Rahaf
دعاء Duaa,Doaa,Douaa
إيمان Iman,Eman
آلاء Alaa,Aalaa
بشرى Bushra,Bouchra
حنان Hanan
رشا Rasha,Racha
سوسن Sawsan,Sausan
شيماء Shaimaa,Shaima
صفاء Safaa,Safa
نجاح Najah
وفاء Wafaa,Wafa
`;

const family = `
الحلبي Al-Halabi,Halabi,Halaby
الحمصي Al-Homsi,Homsi,Al-Hamsi
الشامي Al-Shami,Ash-Shami,Shami,Chami
المصري Al-Masri,Masri,Al-Masry
النجار Al-Najjar,Najjar,An-Najjar,Najar
الحداد Al-Haddad,Haddad,Hadad
الخطيب Al-Khatib,Khatib,Al-Khateeb
الخياط Al-Khayyat,Khayat,Khayyat
الصباغ Al-Sabbagh,Sabbagh,As-Sabbagh
الحموي Al-Hamwi,Hamwi,Hamoui
العلي Al-Ali,El-Ali
الأحمد Al-Ahmad,Al-Ahmed
المحمد Al-Mohammad,Al-Mohamad
الحسن Al-Hassan,Al-Hasan
الحسين Al-Hussein,Al-Husayn
الخالد Al-Khaled,Al-Khalid
العبدالله Al-Abdullah,Al-Abdallah
القاسم Al-Qasim,Al-Kassem
السعيد Al-Saeed,As-Said
الشيخ Al-Sheikh,Sheikh,Ash-Shaykh,Cheikh
درويش Darwish,Darwich,Darweesh
حمدان Hamdan
حيدر Haidar,Haydar,Haider
خضر Khodr,Khader,Khodor,Khedr
ديب Deeb,Dib
رمضان Ramadan,Ramazan
زيدان Zidan,Zaidan,Zeidan
سلامة Salama,Salameh,Salamah
شاهين Shahin,Shaheen,Chahine
شحادة Shehadeh,Shahada,Chehade
صقر Saqr,Saker,Sakr
طه Taha
عباس Abbas
عطية Atiyeh,Attia,Atiya
عيد Eid
غانم Ghanem,Ghanim
فارس Fares,Faris
قدور Kaddour,Qaddour
كنعان Kanaan,Canaan
محفوظ Mahfouz,Mahfoud,Mahfuz
مراد Murad,Mourad
مرعي Merhi,Mari,Marei
منصور Mansour,Mansur
نصار Nassar,Nasar
نعمة Nehme,Nimah,Neameh
هلال Hilal,Helal
يونس Younes,Yunus,Younis
الأسود Al-Aswad,Aswad
البيطار Al-Bitar,Bitar
الجابر Al-Jaber,El-Jaber
الجاسم Al-Jasem,Al-Jassim
الدالي Al-Dali,Dali
الرفاعي Al-Rifai,Rifai,Refai
الزعبي Al-Zoubi,Zoubi,Al-Zubi
السالم Al-Salem,As-Salim
الصالح Al-Saleh,As-Salih
الطويل Al-Tawil,Tawil,Taweel
العمر Al-Omar,El-Omar
الفارس Al-Fares,El-Faris
القاضي Al-Qadi,Kadi,El-Cadi
اللحام Al-Lahham,Laham
المنصور Al-Mansour,El-Mansour
النعيمي Al-Nuaimi,Nuaimi,Naimi
الهادي Al-Hadi,Hadi
الياسين Al-Yassin,El-Yasin
إلياس Elias,Ilyas,Elyas
علوان Alwan
علوش Alloush,Allouch
`;

function read(kind: CommonName["kind"], rows: string): readonly CommonName[] {
  return rows
    .trim()
    .split("\n")
    .map((row) => {
      const [arabic = "", forms = ""] = row.split(" ");
      const [first = "", ...others] = forms.split(",");
      return { arabic, kind, latin: [first, ...others] };
    });
}

/**
 * Common names of the Levant with their usual Latin forms. They settle what rules cannot: that "Mustafa" ends in ى and
 * "Mhd" is محمد. A form that may stand for two names ("Samir": سمير, سامر) settles nothing and is left to the rules.
 * The synthetic records are drawn from the same list.
 */
export const commonNames: readonly CommonName[] = [
  ...read("male", male),
  ...read("female", female),
  ...read("family", family),
];
