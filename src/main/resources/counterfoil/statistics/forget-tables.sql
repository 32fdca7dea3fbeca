drop table statistics_sold, statistics_listed, statistics_answers, statistics_returned
