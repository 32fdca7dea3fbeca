update ledger.files f
set state = 'posted'
from ledger.shops s
where s.shop = f.shop and s.job = :job and f.state = 'loaded'
